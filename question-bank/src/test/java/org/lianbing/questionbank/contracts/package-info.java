/// The bank file format as a contract: what `docs/bank-format.md` promises, file in, value or finding out.
@NullMarked
package org.lianbing.questionbank.contracts;

import org.jspecify.annotations.NullMarked;
