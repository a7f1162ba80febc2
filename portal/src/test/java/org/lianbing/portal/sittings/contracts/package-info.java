/// `docs/sitting-protocol.md`, held over real HTTP.
@NullMarked
package org.lianbing.portal.sittings.contracts;

import org.jspecify.annotations.NullMarked;
