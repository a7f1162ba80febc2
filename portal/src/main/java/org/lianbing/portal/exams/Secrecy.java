package org.lianbing.portal.exams;

import java.time.Instant;
import org.lianbing.portal.exams.persistence.ExamMapper;
import org.lianbing.portal.papers.Papers;
import org.lianbing.portal.questions.Questions;
import org.lianbing.portal.shared.Actors;
import org.lianbing.portal.shared.ExamId;
import org.springframework.stereotype.Component;

/// Keeps the questions of exams that have not closed from everyone who may sit them.
@Component
class Secrecy {
    private final ExamMapper exams;
    private final Papers papers;
    private final Questions questions;
    private final Actors actors;

    Secrecy(ExamMapper exams, Papers papers, Questions questions, Actors actors) {
        this.exams = exams;
        this.papers = papers;
        this.questions = questions;
        this.actors = actors;
    }

    void begin(Exam exam) {
        actors.internally(() -> embargo(exam));
    }

    /// Ends it for an exam called off; questions that another exam uses stay secret.
    void end(Exam exam) {
        var paper = exam.paper();
        if (paper == null) return;
        actors.internally(() -> {
            questions.liftEmbargo(papers.versions(paper));
            exams.ahead().forEach(this::embargo);
        });
    }

    /// Keeps the questions of an exam that goes on beyond its window secret for longer.
    void prolong(ExamId id, Instant until) {
        var exam = exams.byId(id);
        if (exam != null) actors.internally(() -> questions.embargo(papers.versions(exam.requirePaper()), until));
    }

    private void embargo(Exam exam) {
        questions.embargo(papers.versions(exam.requirePaper()), exam.closesAt());
    }
}
