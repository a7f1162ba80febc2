/// Full text search over questions with Lucene.
@NullMarked
package org.lianbing.questionbank.search;

import org.jspecify.annotations.NullMarked;
