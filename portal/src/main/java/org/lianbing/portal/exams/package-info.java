/// Exams: who sits which paper when, and the clock that opens, closes and releases them.
@NullMarked
package org.lianbing.portal.exams;

import org.jspecify.annotations.NullMarked;
