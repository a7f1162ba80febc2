@NullMarked
package org.lianbing.portal.shared.sheets;

import org.jspecify.annotations.NullMarked;
