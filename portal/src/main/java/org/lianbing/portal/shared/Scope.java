package org.lianbing.portal.shared;

import java.util.List;

/// The unit subtrees a right reaches, as paths (`/1/5/`). Queries take [#paths()], single records are checked.
public record Scope(List<String> paths) {
    public boolean covers(String unitPath) {
        return paths.stream().anyMatch(unitPath::startsWith);
    }

    /// Passes only when the unit lies within.
    ///
    /// @throws NotAllowed otherwise
    public void require(String unitPath) {
        if (!covers(unitPath)) throw new NotAllowed();
    }

    public boolean isEmpty() {
        return paths.isEmpty();
    }
}
