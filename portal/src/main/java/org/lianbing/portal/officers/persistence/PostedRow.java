package org.lianbing.portal.officers.persistence;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.lianbing.portal.officers.PostStatus;
import org.lianbing.portal.officers.Posting;
import org.lianbing.portal.organisation.Line;
import org.lianbing.portal.shared.OfficerId;
import org.lianbing.portal.shared.UnitId;

/// A posting as the table holds it, with the name of its unit.
public record PostedRow(
        long id,
        OfficerId officerId,
        UnitId unitId,
        String unitName,
        Line line,
        PostStatus postStatus,
        LocalDate validFrom,
        @Nullable String basis,
        boolean inForce) {
    public Posting posting() {
        return new Posting(unitId, line, postStatus, validFrom);
    }
}
