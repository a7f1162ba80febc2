@NullMarked
package org.lianbing.portal.security;

import org.jspecify.annotations.NullMarked;
