package org.lianbing.questionbank.search;

import java.io.IOException;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;
import org.jspecify.annotations.Nullable;
import org.lianbing.questionbank.search.SearchPage.Fragment;
import org.lianbing.questionbank.search.SearchPage.Span;

/// The passages that show why a question was found.
final class Fragments extends UnifiedHighlighter {
    private static final int PASSAGES = 2;

    Fragments(IndexSearcher searcher, Analyzer analyzer) {
        super(new Builder(searcher, analyzer)
                .withFormatter(new FragmentFormatter())
                .withMaxNoHighlightPassages(0)
                .withBreakIterator(() -> BreakIterator.getSentenceInstance(Locale.CHINA)));
    }

    /// One list per hit, in the hits' order.
    List<List<Fragment>> of(Query query, TopDocs hits) throws IOException {
        String[] fields = QuestionDocument.TEXT_FIELDS.toArray(String[]::new);
        int[] documents = new int[hits.scoreDocs.length];
        List<List<Fragment>> fragments = new ArrayList<>();
        for (int i = 0; i < documents.length; i++) {
            documents[i] = hits.scoreDocs[i].doc;
            fragments.add(new ArrayList<>());
        }
        int[] passages = new int[fields.length];
        Arrays.fill(passages, PASSAGES);
        Map<String, Object[]> found = highlightFieldsAsObjects(fields, query, documents, passages);
        for (String field : fields) {
            Object[] perHit = found.get(field);
            for (int i = 0; perHit != null && i < documents.length; i++) {
                add(fragments.get(i), field, perHit[i]);
            }
        }
        return fragments;
    }

    private static void add(List<Fragment> fragments, String field, @Nullable Object formatted) {
        if (formatted instanceof List<?> passages) {
            for (Object passage : passages) {
                List<Span> spans = new ArrayList<>();
                ((List<?>) passage).forEach(span -> spans.add((Span) span));
                fragments.add(new Fragment(field, spans));
            }
        }
    }
}
