@NullMarked
package org.lianbing.portal.officers.persistence;

import org.jspecify.annotations.NullMarked;
