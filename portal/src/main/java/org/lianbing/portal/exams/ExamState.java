package org.lianbing.portal.exams;

import java.util.Map;
import java.util.Set;
import org.lianbing.portal.shared.Moves;

/// The course of an exam.
public enum ExamState {
    DRAFT,
    SCHEDULED,
    OPEN,
    CLOSED,
    RELEASED,
    CANCELLED;

    public static final Moves<ExamState> MOVES = new Moves<>(Map.of(
            DRAFT, Set.of(SCHEDULED, CANCELLED),
            SCHEDULED, Set.of(OPEN, CANCELLED),
            OPEN, Set.of(CLOSED, CANCELLED),
            CLOSED, Set.of(RELEASED, CANCELLED)));
}
