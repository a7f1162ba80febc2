/// From a question version, a rule and a response to a mark.
@NullMarked
package org.lianbing.questionbank.marking;

import org.jspecify.annotations.NullMarked;
