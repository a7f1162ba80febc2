package org.lianbing.portal.officers;

import java.util.List;
import org.lianbing.portal.shared.OfficerId;

/// An import is undone: these people are about to leave the roster as if they had never been entered. Published in
/// the transaction, before the records go; whoever keeps rows derived from them removes those.
public record OfficersWithdrawn(List<OfficerId> officers) {
    public OfficersWithdrawn {
        officers = List.copyOf(officers);
    }
}
