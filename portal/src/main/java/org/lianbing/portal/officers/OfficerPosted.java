package org.lianbing.portal.officers;

import java.time.LocalDate;
import org.lianbing.portal.shared.OfficerId;
import org.lianbing.portal.shared.PostingChanged;
import org.lianbing.portal.shared.UnitId;

/// Somebody's unit, line or post status changed; published in the transaction that changes it.
public record OfficerPosted(OfficerId officer, Posting before, Posting after) implements PostingChanged {
    @Override
    public UnitId leftUnit() {
        return before.unit();
    }

    @Override
    public UnitId unit() {
        return after.unit();
    }

    @Override
    public boolean serves() {
        return after.status().serves();
    }

    @Override
    public LocalDate since() {
        return after.from();
    }

    @Override
    public boolean undone() {
        return after.from().isBefore(before.from());
    }
}
