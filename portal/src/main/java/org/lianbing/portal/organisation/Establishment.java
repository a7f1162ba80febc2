package org.lianbing.portal.organisation;

import java.time.LocalDate;
import org.lianbing.portal.shared.Invalid;
import org.lianbing.portal.shared.UnitId;

/// 核定编制: the posts granted to a unit on a line from a day on, until the next grant on that line.
public record Establishment(UnitId unit, Line line, int posts, LocalDate validFrom) {
    public Establishment {
        if (posts < 0) throw new Invalid("organisation.establishment.negative");
    }
}
