@NullMarked
package org.lianbing.portal.organisation.persistence;

import org.jspecify.annotations.NullMarked;
