@NullMarked
package org.lianbing.portal.officers.imports;

import org.jspecify.annotations.NullMarked;
