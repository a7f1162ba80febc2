package org.lianbing.portal.marking.persistence;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.lianbing.portal.marking.MarkingTaskId;
import org.lianbing.portal.shared.AccountId;
import org.lianbing.portal.shared.ExamId;
import org.lianbing.portal.shared.PublicId;

/// A task as it stands.
public record TaskRow(
        MarkingTaskId id,
        ExamId exam,
        PublicId sitting,
        int slot,
        int item,
        boolean done,
        @Nullable AccountId marker,
        @Nullable Instant takenAt) {
    /// Whether somebody else has it on the desk or marked it.
    public boolean elsewhere(AccountId account, Instant stale) {
        var at = takenAt;
        var others = marker != null && !marker.equals(account);
        return others && (done || (at != null && at.isAfter(stale)));
    }
}
