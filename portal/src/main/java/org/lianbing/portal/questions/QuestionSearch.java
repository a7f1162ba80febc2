package org.lianbing.portal.questions;

import jakarta.annotation.PreDestroy;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.lianbing.portal.questions.persistence.QuestionMapper;
import org.lianbing.portal.questions.persistence.QuestionRow;
import org.lianbing.questionbank.QuestionId;
import org.lianbing.questionbank.search.IndexedQuestion;
import org.lianbing.questionbank.search.QuestionIndex;
import org.lianbing.questionbank.search.SearchQuery;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Full text search over the bank, in the memory of this node: 7,300 questions are made anew within seconds, so
/// nothing on disk can ever disagree with the database. Every search asks first whether the bank has changed since,
/// on whichever node; a timer sees to it that the answer is mostly no.
@Component
class QuestionSearch {
    /// More hits nobody reads; filters are applied before the best are counted out.
    private static final int MOST = 1_000;

    private final QuestionIndex index = new QuestionIndex(new ByteBuffersDirectory());
    private final QuestionMapper questions;
    private final Set<QuestionId> indexed = new HashSet<>();
    private long fingerprint;

    QuestionSearch(QuestionMapper questions) {
        this.questions = questions;
    }

    /// Reads everything again when something has changed. What is searched meanwhile is the old state, never half.
    @Scheduled(initialDelayString = "${lianbing.questions.index-after:5s}", fixedDelay = 30_000)
    synchronized void follow() {
        var now = questions.fingerprint();
        if (now == fingerprint) return;
        var all = questions.inForce().stream()
                .map(QuestionRow::toDomain)
                .map(question -> new IndexedQuestion(
                        question.version(), question.status().name()))
                .toList();
        var ids = all.stream().map(question -> question.version().id()).collect(Collectors.toSet());
        indexed.removeAll(ids);
        index.remove(indexed);
        index.put(all);
        indexed.clear();
        indexed.addAll(ids);
        fingerprint = now;
    }

    /// Stable ids, best first.
    List<String> find(QuestionFilter filter) {
        follow();
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
