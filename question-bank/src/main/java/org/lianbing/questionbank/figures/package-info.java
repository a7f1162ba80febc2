/// Numbers in Chinese legal prose, brought to one form.
@NullMarked
package org.lianbing.questionbank.figures;

import org.jspecify.annotations.NullMarked;
