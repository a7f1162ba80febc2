package org.lianbing.portal.papers;

import org.lianbing.portal.organisation.Units;
import org.lianbing.portal.papers.persistence.PaperMapper;
import org.lianbing.portal.papers.persistence.PaperSlotRow;
import org.lianbing.portal.shared.Actors;
import org.lianbing.portal.shared.NotAllowed;
import org.lianbing.portal.shared.PaperId;
import org.lianbing.portal.shared.Role;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Frozen papers: the whole of one for those who mark, the rendering for those who sit.
@Service
public class Papers {
    private final PaperMapper papers;
    private final Units units;
    private final Actors actors;

    Papers(PaperMapper papers, Units units, Actors actors) {
        this.papers = papers;
        this.units = units;
        this.actors = actors;
    }

    /// A frozen paper with every key.
    ///
    /// @throws NotAllowed when there is none, or it is outside the person's units
    @PreAuthorize("hasAnyRole('TRAINER', 'MARKER', 'INTERNAL')")
    @Transactional(readOnly = true)
    public FrozenPaper frozen(PaperId id) {
        var head = papers.frozen(id);
        if (head == null) throw new NotAllowed();
        actors.scope(Role.TRAINER, Role.MARKER).require(units.unit(head.unit()).path());
        var slots = papers.slots(id).stream().map(PaperSlotRow::toDomain).toList();
        return new FrozenPaper(id, head.hash(), slots, MarkRules.read(head.markRule()), head.total());
    }

    /// What candidates receive: gzip of the JSON of the sitting protocol.
    ///
    /// @param hash 64 hex digits
    /// @throws NotAllowed when no paper has this rendering
    @PreAuthorize("hasRole('INTERNAL')")
    @Transactional(readOnly = true)
    public byte[] rendering(String hash) {
        var rendering = papers.rendering(hash);
        if (rendering == null) throw new NotAllowed();
        return rendering.bytes();
    }
}
