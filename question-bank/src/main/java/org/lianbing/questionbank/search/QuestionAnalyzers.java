package org.lianbing.questionbank.search;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.cjk.CJKBigramFilter;
import org.apache.lucene.analysis.cjk.CJKWidthFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;

/// Chinese text as overlapping pairs of characters, which finds words no dictionary knows (网约车).
final class QuestionAnalyzers {
    private static final int SCRIPTS =
            CJKBigramFilter.HAN | CJKBigramFilter.HIRAGANA | CJKBigramFilter.KATAKANA | CJKBigramFilter.HANGUL;

    private QuestionAnalyzers() {}

    /// Pairs and single characters.
    static Analyzer forIndex() {
        return bigrams(true);
    }

    /// Pairs; a single character only where it stands alone.
    static Analyzer forQuery() {
        return bigrams(false);
    }

    private static Analyzer bigrams(boolean unigrams) {
        return new Analyzer() {
            @Override
            protected TokenStreamComponents createComponents(String field) {
                Tokenizer source = new StandardTokenizer();
                TokenStream tokens = new LowerCaseFilter(new CJKWidthFilter(source));
                return new TokenStreamComponents(source, new CJKBigramFilter(tokens, SCRIPTS, unigrams));
            }
        };
    }
}
