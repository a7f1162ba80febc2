package org.lianbing.portal.officers;

import java.time.LocalDate;
import org.lianbing.portal.organisation.Line;
import org.lianbing.portal.shared.Invalid;
import org.lianbing.portal.shared.UnitId;

/// Where somebody is to serve from which day on, and the document it rests on.
public record TransferPlan(UnitId to, Line line, LocalDate from, String basis) {
    private static final int BASIS = 200;

    public TransferPlan {
        basis = LoggedText.of(basis);
        if (basis.isEmpty()) throw new Invalid("officers.posting.no-basis");
        if (basis.length() > BASIS) throw new Invalid("officers.text.too-long", BASIS);
    }

    Posting posting() {
        return new Posting(to, line, PostStatus.ON_POST, from);
    }
}
