package org.lianbing.portal.questions;

import jakarta.annotation.PreDestroy;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.lianbing.portal.questions.persistence.QuestionMapper;
import org.lianbing.portal.questions.persistence.QuestionRow;
import org.lianbing.questionbank.search.IndexedQuestion;
import org.lianbing.questionbank.search.QuestionIndex;
import org.lianbing.questionbank.search.SearchQuery;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Full text search over the bank, in the memory of this node: 7,300 questions are made anew within seconds, so
/// nothing on disk can ever disagree with the database.
@Component
class QuestionSearch {
    /// More hits nobody reads; filters are applied before the best are counted out.
    private static final int MOST = 1_000;

    private final QuestionIndex index = new QuestionIndex(new ByteBuffersDirectory());
    private final QuestionMapper questions;

    QuestionSearch(QuestionMapper questions) {
        this.questions = questions;
    }

    /// Reads everything again.
    @Transactional(readOnly = true)
    public void refresh() {
        index.clear();
        index.put(questions.inForce().stream()
                .map(QuestionRow::toDomain)
                .map(question -> new IndexedQuestion(
                        question.version(), question.status().name()))
                .toList());
    }

    /// Stable ids, best first.
    List<String> find(QuestionFilter filter) {
        var query = new SearchQuery(
                filter.words(),
                filter.parts(),
                filter.types(),
                1,
                5,
                filter.levels(),
                filter.statuses().stream().map(Enum::name).collect(Collectors.toSet()),
                filter.statutes(),
                0,
                MOST);
        return index.search(query).hits().stream().map(hit -> hit.id().value()).toList();
    }

    @PreDestroy
    void close() {
        index.close();
    }
}
