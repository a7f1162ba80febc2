package org.lianbing.portal.shared;

import java.util.Map;
import java.util.Set;

/// A state machine as one table: from each state the states it may move to.
public record Moves<S extends Enum<S>>(Map<S, Set<S>> allowed) {
    public boolean allows(S from, S to) {
        return allowed.getOrDefault(from, Set.of()).contains(to);
    }

    /// @throws Conflict naming both states when the table has no such move
    public void require(S from, S to) {
        if (!allows(from, to)) throw new Conflict("shared.move-impossible", from.name(), to.name());
    }
}
