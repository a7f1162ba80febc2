package org.lianbing.questionbank.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.IntField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.QueryBuilder;
import org.jspecify.annotations.Nullable;
import org.lianbing.questionbank.Level;
import org.lianbing.questionbank.QuestionType;

/// Turns a [SearchQuery] into Lucene's terms.
final class LuceneQueries {
    private static final float PHRASE_BOOST = 4;
    private static final float STEM_BOOST = 2;

    /// Of a long word's pairs this share must occur, so that a sentence typed from memory still finds its question.
    private static final float ENOUGH = 0.7f;

    private final QueryBuilder builder;

    LuceneQueries(Analyzer analyzer) {
        builder = new QueryBuilder(analyzer);
    }

    Query text(SearchQuery query) {
        var all = new BooleanQuery.Builder();
        for (String word : query.words().strip().split("\\s+", -1)) {
            List<Query> fields = new ArrayList<>();
            for (String field : QuestionDocument.TEXT_FIELDS) {
                Query inField = word(field, word);
                if (inField != null) {
                    fields.add(field.equals("stem") ? new BoostQuery(inField, STEM_BOOST) : inField);
                }
            }
            if (!fields.isEmpty()) {
                all.add(new DisjunctionMaxQuery(fields, 0.1f), Occur.MUST);
            }
        }
        BooleanQuery built = all.build();
        return built.clauses().isEmpty() ? MatchAllDocsQuery.INSTANCE : built;
    }

    Query filtered(Query text, SearchQuery query) {
        var all = new BooleanQuery.Builder().add(text, Occur.MUST);
        terms(all, "type", query.types().stream().map(QuestionType::code).toList());
        terms(all, "level", query.levels().stream().map(Level::code).toList());
        terms(all, "status", query.statuses());
        terms(all, "statute", query.statutes());
        if (!query.parts().isEmpty()) {
            int[] parts = query.parts().stream().mapToInt(Integer::intValue).toArray();
            all.add(IntField.newSetQuery("part", parts), Occur.FILTER);
        }
        if (query.minDifficulty() > 1 || query.maxDifficulty() < 5) {
            all.add(IntField.newRangeQuery("difficulty", query.minDifficulty(), query.maxDifficulty()), Occur.FILTER);
        }
        return all.build();
    }

    Term id(String id) {
        return new Term("id", id);
    }

    private @Nullable Query word(String field, String word) {
        Query pairs = builder.createMinShouldMatchQuery(field, word, ENOUGH);
        Query phrase = builder.createPhraseQuery(field, word);
        if (pairs == null || phrase == null) {
            return null;
        }
        boolean isShort = word.length() <= 4;
        var both = new BooleanQuery.Builder();
        if (!isShort) {
            both.add(pairs, Occur.SHOULD);
        }
        return both.add(new BoostQuery(phrase, PHRASE_BOOST), Occur.SHOULD).build();
    }

    private static void terms(BooleanQuery.Builder all, String field, Collection<String> values) {
        if (!values.isEmpty()) {
            all.add(new TermInSetQuery(field, values.stream().map(BytesRef::new).toList()), Occur.FILTER);
        }
    }
}
