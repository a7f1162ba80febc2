package org.lianbing.questionbank.assembly;

import org.lianbing.questionbank.QuestionType;

/// All a cell distinguishes questions by; counts per kind are enough to judge a blueprint
/// (`select part, type, difficulty, count(*) … group by part, type, difficulty`).
public record Kind(int part, QuestionType type, int difficulty) {
    public static Kind of(Candidate candidate) {
        return new Kind(candidate.part(), candidate.type(), candidate.difficulty());
    }
}
