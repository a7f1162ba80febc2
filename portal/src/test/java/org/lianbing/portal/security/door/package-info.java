@NullMarked
package org.lianbing.portal.security.door;

import org.jspecify.annotations.NullMarked;
