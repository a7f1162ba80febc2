/// Reading .xlsx files that people made: bounded in memory, refused in one sentence, understood by their headings.
@NullMarked
package org.lianbing.portal.shared.sheets;

import org.jspecify.annotations.NullMarked;
