@NullMarked
package org.lianbing.portal.marking.persistence;

import org.jspecify.annotations.NullMarked;
