package org.lianbing.portal.shared;

import java.util.Optional;

/// What a feature keeps about officers, asked and moved when two records turn out to be one person (合并). Called inside
/// the transaction that drops the one record.
public interface OfficerReferences {
    /// Why this feature forbids that `dropped` becomes `kept`; empty when it does not.
    Optional<Conflict> hindrance(OfficerId dropped, OfficerId kept);

    /// Moves everything that points to `dropped`, so that nothing does afterwards.
    void move(OfficerId dropped, OfficerId kept);
}
