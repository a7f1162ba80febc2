/// Reading what pages send, strictly.
@NullMarked
package org.lianbing.portal.sittings.json;

import org.jspecify.annotations.NullMarked;
