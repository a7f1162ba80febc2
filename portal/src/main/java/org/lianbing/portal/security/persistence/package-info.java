@NullMarked
package org.lianbing.portal.security.persistence;

import org.jspecify.annotations.NullMarked;
