/// The statutes' own texts and the figures in them, for checks that hold questions against the law.
@NullMarked
package org.lianbing.questionbank.statutes;

import org.jspecify.annotations.NullMarked;
