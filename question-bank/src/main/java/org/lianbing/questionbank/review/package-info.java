/// The second pair of eyes: questions read blind, answered from the law alone, and held against their keys.
@NullMarked
package org.lianbing.questionbank.review;

import org.jspecify.annotations.NullMarked;
