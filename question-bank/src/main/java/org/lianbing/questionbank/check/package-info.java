/// Checks over a bank that was read: each a small class, collected in a list.
@NullMarked
package org.lianbing.questionbank.check;

import org.jspecify.annotations.NullMarked;
