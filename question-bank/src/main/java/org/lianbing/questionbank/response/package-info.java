/// What a candidate sees and what a candidate answers; no type in this package can hold a key.
@NullMarked
package org.lianbing.questionbank.response;

import org.jspecify.annotations.NullMarked;
