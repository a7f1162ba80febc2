@NullMarked
package org.lianbing.portal.sittings.persistence;

import org.jspecify.annotations.NullMarked;
