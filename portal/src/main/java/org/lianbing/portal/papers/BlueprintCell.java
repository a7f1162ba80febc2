package org.lianbing.portal.papers;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.lianbing.portal.shared.Invalid;
import org.lianbing.questionbank.QuestionType;
import org.lianbing.questionbank.assembly.Cell;

/// One line of a blueprint: how many questions of which kind, and what each is worth.
///
/// @param part           1–7; null for any
/// @param difficultyFrom 1–5, as `difficultyTo`; both ends included
/// @param points         of one question
public record BlueprintCell(
        @Nullable Integer part, QuestionType type, int difficultyFrom, int difficultyTo, int count, BigDecimal points) {
    private static final int MOST_QUESTIONS = 500;
    private static final BigDecimal MOST_POINTS = new BigDecimal(1_000);

    public BlueprintCell {
        if (difficultyFrom < 1 || difficultyTo > 5 || difficultyFrom > difficultyTo)
            throw new Invalid("papers.cell.difficulty");
        if (count < 1 || count > MOST_QUESTIONS) throw new Invalid("papers.cell.count", MOST_QUESTIONS);
        if (points.signum() <= 0
                || points.compareTo(MOST_POINTS) > 0
                || points.stripTrailingZeros().scale() > 2) throw new Invalid("papers.cell.points", MOST_POINTS);
    }

    public BigDecimal total() {
        return points.multiply(BigDecimal.valueOf(count));
    }

    Cell toCell() {
        return new Cell(part == null ? 0 : part, type, difficultyFrom, difficultyTo, count, points.doubleValue());
    }
}
