@NullMarked
package org.lianbing.portal.marking;

import org.jspecify.annotations.NullMarked;
