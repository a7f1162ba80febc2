package org.lianbing.questionbank.assembly;

import org.lianbing.questionbank.QuestionType;

/// One line of a blueprint: how many questions of which kind, and what each is worth. Difficulties are 1–5, both ends
/// included.
///
/// @param part 1–7, or 0 for any
/// @param count from 1
/// @param points of one question, above 0
public record Cell(int part, QuestionType type, int minDifficulty, int maxDifficulty, int count, double points) {
    public Cell {
        if (part < 0 || part > 7) {
            throw new IllegalArgumentException("part " + part);
        }
        if (minDifficulty < 1 || maxDifficulty > 5 || minDifficulty > maxDifficulty) {
            throw new IllegalArgumentException("difficulty " + minDifficulty + "–" + maxDifficulty);
        }
        if (count < 1 || !(points > 0 && Double.isFinite(points))) {
            throw new IllegalArgumentException("count " + count + ", points " + points);
        }
    }

    boolean takes(Kind kind) {
        return (part == 0 || kind.part() == part)
                && kind.type() == type
                && minDifficulty <= kind.difficulty()
                && kind.difficulty() <= maxDifficulty;
    }
}
