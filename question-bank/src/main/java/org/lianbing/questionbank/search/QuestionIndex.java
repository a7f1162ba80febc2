package org.lianbing.questionbank.search;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.store.Directory;
import org.lianbing.questionbank.QuestionId;
import org.lianbing.questionbank.search.SearchPage.Fragment;
import org.lianbing.questionbank.search.SearchPage.Hit;

/// Full text search over questions: a rebuildable cache in a directory the caller owns.
///
/// Safe for many threads. What [#put] and [#remove] did is found as soon as they return; it is on disk after
/// [#commit] or [#close]. An [IOException] comes out as [UncheckedIOException].
public final class QuestionIndex implements Closeable {
    private final IndexWriter writer;
    private final SearcherManager searchers;
    private final Analyzer queryAnalyzer = QuestionAnalyzers.forQuery();
    private final LuceneQueries queries = new LuceneQueries(queryAnalyzer);

    /// Opens the index in `directory`, or starts an empty one.
    public QuestionIndex(Directory directory) {
        try {
            writer = new IndexWriter(directory, new IndexWriterConfig(QuestionAnalyzers.forIndex()));
            searchers = new SearcherManager(writer, new SearcherFactory());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Adds questions; one whose id is there already is replaced.
    public void put(Collection<IndexedQuestion> questions) {
        change(() -> {
            for (IndexedQuestion question : questions) {
                Term id = queries.id(question.version().id().value());
                writer.updateDocument(id, QuestionDocument.of(question));
            }
        });
    }

    public void remove(Collection<QuestionId> ids) {
        change(() -> writer.deleteDocuments(
                ids.stream().map(id -> queries.id(id.value())).toArray(Term[]::new)));
    }

    public void clear() {
        change(writer::deleteAll);
    }

    public SearchPage search(SearchQuery query) {
        try {
            IndexSearcher searcher = searchers.acquire();
            try {
                return search(query, searcher);
            } finally {
                searchers.release(searcher);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private SearchPage search(SearchQuery query, IndexSearcher searcher) throws IOException {
        Query text = queries.text(query);
        int last = query.from() + query.size();
        TopDocs top = searcher.search(
                queries.filtered(text, query), new TopScoreDocCollectorManager(last, null, Integer.MAX_VALUE));
        var onPage = new TopDocs(
                top.totalHits,
                List.of(top.scoreDocs).stream().skip(query.from()).toArray(ScoreDoc[]::new));
        List<List<Fragment>> fragments = new Fragments(searcher, queryAnalyzer).of(text, onPage);
        List<Hit> hits = new ArrayList<>();
        for (var hit : onPage.scoreDocs) {
            Document document = searcher.storedFields().document(hit.doc, Set.of("id"));
            hits.add(new Hit(new QuestionId(document.get("id")), fragments.get(hits.size())));
        }
        return new SearchPage(top.totalHits.value(), hits);
    }

    /// How many questions it holds.
    public int size() {
        return writer.getDocStats().numDocs;
    }

    /// Makes all changes durable.
    public void commit() {
        change(writer::commit);
    }

    @Override
    public void close() {
        try (writer) {
            searchers.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private interface Change {
        void run() throws IOException;
    }

    private void change(Change change) {
        try {
            change.run();
            searchers.maybeRefreshBlocking();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
