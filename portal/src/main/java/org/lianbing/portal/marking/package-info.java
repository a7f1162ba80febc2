/// From what a sitting holds to a result: the system's marks, the markers' desk, results and their statistics.
@NullMarked
package org.lianbing.portal.marking;

import org.jspecify.annotations.NullMarked;
