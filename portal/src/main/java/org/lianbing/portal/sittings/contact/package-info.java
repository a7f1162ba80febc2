/// When a sitting was heard of, and what follows from its silences.
@NullMarked
package org.lianbing.portal.sittings.contact;

import org.jspecify.annotations.NullMarked;
