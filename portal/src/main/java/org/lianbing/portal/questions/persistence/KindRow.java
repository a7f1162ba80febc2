package org.lianbing.portal.questions.persistence;

import org.lianbing.questionbank.QuestionType;
import org.lianbing.questionbank.assembly.Kind;

/// How many usable questions there are of one kind.
public record KindRow(int part, QuestionType type, int difficulty, int available) {
    public Kind kind() {
        return new Kind(part, type, difficulty);
    }
}
