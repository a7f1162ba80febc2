package org.lianbing.portal.papers;

import java.util.List;
import org.lianbing.portal.organisation.Units;
import org.lianbing.portal.papers.persistence.PaperMapper;
import org.lianbing.portal.papers.persistence.PaperRow;
import org.lianbing.portal.papers.persistence.PaperSlotRow;
import org.lianbing.portal.questions.Questions;
import org.lianbing.portal.shared.Actors;
import org.lianbing.portal.shared.Conflict;
import org.lianbing.portal.shared.NotAllowed;
import org.lianbing.portal.shared.PaperId;
import org.lianbing.portal.shared.Role;
import org.lianbing.portal.shared.Slice;
import org.lianbing.portal.shared.Window;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Reading papers: with keys for those who compose and mark, as rendered for those who sit.
@Service
public class Papers {
    private final PaperMapper papers;
    private final Questions questions;
    private final Units units;
    private final Actors actors;

    Papers(PaperMapper papers, Questions questions, Units units, Actors actors) {
        this.papers = papers;
        this.questions = questions;
        this.units = units;
        this.actors = actors;
    }

    /// Newest first.
    @PreAuthorize("hasAnyRole('TRAINER', 'INTERNAL')")
    @Transactional(readOnly = true)
    public Slice<Paper> list(PaperFilter filter, Window window) {
        var scope = actors.scope(Role.TRAINER);
        if (scope.isEmpty()) return new Slice<>(List.of(), 0);
        var rows = papers.list(filter, scope.paths(), window).stream()
                .map(Papers::toDomain)
                .toList();
        return new Slice<>(rows, papers.count(filter, scope.paths()));
    }

    /// @throws NotAllowed when there is none, or it is outside the person's units
    @PreAuthorize("hasAnyRole('TRAINER', 'INTERNAL')")
    @Transactional(readOnly = true)
    public Paper get(PaperId id) {
        var row = papers.byId(id);
        if (row == null) throw new NotAllowed();
        actors.scope(Role.TRAINER).require(units.unit(row.unit()).path());
        return toDomain(row);
    }

    /// The questions of a paper, keys included, in order.
    ///
    /// @throws NotAllowed also while they are under embargo, for whoever may be a candidate
    @PreAuthorize("hasAnyRole('TRAINER', 'INTERNAL')")
    @Transactional(readOnly = true)
    public List<PaperSlot> slots(PaperId id) {
        get(id);
        questions.requireOpen(papers.versions(id));
        return papers.slots(id).stream().map(PaperSlotRow::toDomain).toList();
    }

    /// A frozen paper with every key.
    ///
    /// @throws Conflict when it is still a draft
    /// @throws NotAllowed when there is none, or it is outside the person's units
    @PreAuthorize("hasAnyRole('TRAINER', 'INTERNAL')")
    @Transactional(readOnly = true)
    public FrozenPaper frozen(PaperId id) {
        var paper = get(id);
        var hash = paper.hash();
        if (hash == null) throw new Conflict("papers.not-frozen", paper.name());
        return new FrozenPaper(id, hash, slots(id), paper.rule(), paper.total());
    }

    /// Keys of the question versions on a paper.
    @PreAuthorize("hasRole('INTERNAL')")
    @Transactional(readOnly = true)
    public List<Long> versions(PaperId id) {
        return papers.versions(id);
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

    private static Paper toDomain(PaperRow row) {
        return new Paper(
                row.id(),
                row.unit(),
                row.name(),
                row.blueprint(),
                row.seed(),
                row.state(),
                row.createdAt(),
                row.frozenAt(),
                row.hash(),
                row.questions(),
                row.total(),
                MarkRules.read(row.markRule()),
                row.version());
    }
}
