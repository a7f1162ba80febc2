package org.lianbing.portal.shared;

import java.time.LocalDate;

/// Somebody's posting changed, for features to the left of the one that keeps postings: its event is of this type.
/// Heard in the transaction that changes it, and only once the posting is in force.
public interface PostingChanged {
    OfficerId officer();

    UnitId leftUnit();

    UnitId unit();

    /// Whether the person serves here still, rather than having retired or gone elsewhere.
    boolean serves();

    /// The first day of the posting now in force.
    LocalDate since();

    /// The posting before was taken back, so one is in force again that began earlier.
    boolean undone();
}
