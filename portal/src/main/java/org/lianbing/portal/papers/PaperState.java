package org.lianbing.portal.papers;

import java.util.Map;
import java.util.Set;
import org.lianbing.portal.shared.Moves;

/// A paper is composed, then frozen for good.
public enum PaperState {
    DRAFT,
    FROZEN;

    public static final Moves<PaperState> MOVES = new Moves<>(Map.of(DRAFT, Set.of(FROZEN)));
}
