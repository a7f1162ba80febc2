/// Item and test statistics with their sources.
@NullMarked
package org.lianbing.questionbank.statistics;

import org.jspecify.annotations.NullMarked;
