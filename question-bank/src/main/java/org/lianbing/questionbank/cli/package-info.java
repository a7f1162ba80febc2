/// The `bank` command line.
@NullMarked
package org.lianbing.questionbank.cli;

import org.jspecify.annotations.NullMarked;
