package org.lianbing.portal.sittings;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import org.lianbing.portal.exams.Exam;
import org.lianbing.portal.exams.Exams;
import org.lianbing.portal.papers.Papers;
import org.lianbing.portal.shared.Actors;
import org.lianbing.portal.shared.ExamId;
import org.lianbing.portal.shared.PaperId;
import org.lianbing.portal.shared.PublicId;
import org.springframework.stereotype.Component;

/// Keeps exams and frozen papers at hand, so that thousands who start in the same minute do not each read them.
/// A paper never changes; an exam may, and is read again after [#STALE].
@Component
class ExamSheets {
    private static final Duration STALE = Duration.ofSeconds(3);
    private static final int EXAMS = 500;
    private static final int PAPERS = 100;

    private final Exams exams;
    private final Papers papers;
    private final SittingFigures figures;
    private final Actors actors;
    private final Cache<ExamId, ExamSheet> byId =
            Caffeine.newBuilder().expireAfterWrite(STALE).maximumSize(EXAMS).build();
    private final Cache<PublicId, ExamSheet> byPublicId =
            Caffeine.newBuilder().expireAfterWrite(STALE).maximumSize(EXAMS).build();
    private final Cache<PaperId, PaperForm> forms =
            Caffeine.newBuilder().maximumSize(PAPERS).build();
    private final Cache<String, byte[]> renderings =
            Caffeine.newBuilder().maximumSize(PAPERS).build();

    ExamSheets(Exams exams, Papers papers, SittingFigures figures, Actors actors) {
        this.exams = exams;
        this.papers = papers;
        this.figures = figures;
        this.actors = actors;
    }

    ExamSheet of(ExamId exam) {
        return byId.get(exam, id -> actors.internally(() -> sheet(exams.get(id))));
    }

    /// @throws org.lianbing.portal.shared.NotAllowed when there is no such exam
    ExamSheet of(PublicId exam) {
        return byPublicId.get(exam, id -> actors.internally(() -> sheet(exams.byPublicId(id))));
    }

    /// Gzip of the paper's JSON.
    byte[] rendering(String hash) {
        return renderings.get(hash, wanted -> actors.internally(() -> papers.rendering(wanted)));
    }

    private ExamSheet sheet(Exam exam) {
        return new ExamSheet(
                exam, forms.get(exam.requirePaper(), id -> PaperForm.of(papers.frozen(id))), figures.of(exam));
    }
}
