/// What every feature may use: ids, roles and scope, refusals, state machines, sealed personal data, texts.
@NullMarked
package org.lianbing.portal.shared;

import org.jspecify.annotations.NullMarked;
