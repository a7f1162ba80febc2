/// Sitting an exam: `docs/sitting-protocol.md`, from the first start to the receipt, and those who watch over it.
@NullMarked
package org.lianbing.portal.sittings;

import org.jspecify.annotations.NullMarked;
