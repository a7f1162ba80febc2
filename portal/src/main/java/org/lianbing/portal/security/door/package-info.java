/// The way in: attempts are limited, wait for their hash, pass the second factor and become a session.
@NullMarked
package org.lianbing.portal.security.door;

import org.jspecify.annotations.NullMarked;
