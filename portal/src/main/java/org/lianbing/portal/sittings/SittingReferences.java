package org.lianbing.portal.sittings;

import java.util.Optional;
import org.lianbing.portal.shared.Conflict;
import org.lianbing.portal.shared.OfficerId;
import org.lianbing.portal.shared.OfficerReferences;
import org.lianbing.portal.sittings.persistence.SittingReferenceMapper;
import org.springframework.stereotype.Component;

/// A person's sittings. Two papers of one exam are never made one person's, and nobody is moved while sitting.
@Component
class SittingReferences implements OfficerReferences {
    private final SittingReferenceMapper sittings;

    SittingReferences(SittingReferenceMapper sittings) {
        this.sittings = sittings;
    }

    @Override
    public Optional<Conflict> hindrance(OfficerId dropped, OfficerId kept) {
        if (sittings.sitsNow(dropped)) return Optional.of(new Conflict("officers.merge.sits-now"));
        if (sittings.satTheSame(dropped, kept)) return Optional.of(new Conflict("officers.merge.sat-twice"));
        return Optional.empty();
    }

    @Override
    public void move(OfficerId dropped, OfficerId kept) {
        sittings.forgetPrepared(dropped, kept);
        sittings.forgetPrepared(kept, dropped);
        sittings.move(dropped, kept);
    }
}
