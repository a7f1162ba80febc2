package org.lianbing.portal.marking;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import org.lianbing.portal.exams.Exam;
import org.lianbing.portal.exams.Exams;
import org.lianbing.portal.papers.FrozenPaper;
import org.lianbing.portal.papers.Papers;
import org.lianbing.portal.shared.Actors;
import org.lianbing.portal.shared.ExamId;
import org.lianbing.portal.shared.PaperId;
import org.springframework.stereotype.Component;

/// Exams with their papers, keys included, read on the portal's own right. Never handed to a view.
@Component
class MarkSheets {
    private static final int PAPERS = 50;
    /// A key corrected on another node counts here after this.
    private static final Duration STALE = Duration.ofSeconds(3);

    private final Exams exams;
    private final Papers papers;
    private final Actors actors;
    private final Cache<PaperId, FrozenPaper> frozen =
            Caffeine.newBuilder().expireAfterWrite(STALE).maximumSize(PAPERS).build();

    MarkSheets(Exams exams, Papers papers, Actors actors) {
        this.exams = exams;
        this.papers = papers;
        this.actors = actors;
    }

    record Sheet(Exam exam, FrozenPaper paper) {}

    /// After a corrected key the paper is read again.
    void forget(PaperId paper) {
        frozen.invalidate(paper);
    }

    Sheet of(ExamId id) {
        return actors.internally(() -> {
            var exam = exams.get(id);
            return new Sheet(exam, frozen.get(exam.requirePaper(), papers::frozen));
        });
    }
}
