package org.lianbing.portal.officers;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.lianbing.portal.officers.persistence.DuplicateMapper;
import org.lianbing.portal.officers.persistence.LineRow;
import org.lianbing.portal.officers.persistence.OfficerMapper;
import org.lianbing.portal.officers.persistence.PairRow;
import org.lianbing.portal.shared.Actors;
import org.lianbing.portal.shared.Audit;
import org.lianbing.portal.shared.Batches;
import org.lianbing.portal.shared.NotAllowed;
import org.lianbing.portal.shared.OfficerId;
import org.lianbing.portal.shared.Role;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Finds records that may be one person: same name and birth date, same phone, or names that sound alike with nearly
/// the same id number.
@Service
public class Duplicates {
    private final DuplicateMapper duplicates;
    private final OfficerMapper officers;
    private final OfficerSeal seal;
    private final Actors actors;
    private final Audit audit;
    private final Clock clock;

    Duplicates(
            DuplicateMapper duplicates,
            OfficerMapper officers,
            OfficerSeal seal,
            Actors actors,
            Audit audit,
            Clock clock) {
        this.duplicates = duplicates;
        this.officers = officers;
        this.seal = seal;
        this.actors = actors;
        this.audit = audit;
        this.clock = clock;
    }

    /// Pairs of which both lie within reach, the strongest likeness first; without those found to be two people.
    @PreAuthorize("hasAnyRole('HR', 'INTERNAL')")
    @Transactional(readOnly = true)
    public List<DuplicatePair> pairs() {
        var scope = actors.scope(Role.HR).paths();
        if (scope.isEmpty()) return List.of();
        var found = new ArrayList<PairRow>(duplicates.sameNameAndBirth(scope));
        found.addAll(duplicates.samePhone(scope));
        found.addAll(NearIdentities.among(duplicates.soundingAlike(scope), seal::open));
        var likenesses = new LinkedHashMap<List<OfficerId>, Set<Likeness>>();
        for (var pair : found)
            likenesses
                    .computeIfAbsent(List.of(pair.lower(), pair.higher()), _ -> EnumSet.noneOf(Likeness.class))
                    .add(pair.likeness());
        likenesses.keySet().removeAll(distinct(likenesses.keySet()));
        return shown(likenesses);
    }

    private Set<List<OfficerId>> distinct(Collection<List<OfficerId>> pairs) {
        var known = new HashSet<List<OfficerId>>();
        Batches.of(pairs.stream().map(List::getFirst).distinct().toList())
                .flatMap(ids -> duplicates.distinct(ids).stream())
                .forEach(pair -> known.add(List.of(pair.lower(), pair.higher())));
        return known;
    }

    private List<DuplicatePair> shown(Map<List<OfficerId>, Set<Likeness>> pairs) {
        var lines = new LinkedHashMap<OfficerId, OfficerLine>();
        var ids = pairs.keySet().stream().flatMap(List::stream).distinct().toList();
        Batches.of(ids)
                .flatMap(piece -> officers.lines(piece).stream())
                .map((LineRow row) -> row.toDomain(seal::open))
                .forEach(line -> lines.put(line.id(), line));
        return pairs.entrySet().stream()
                .map(pair -> new DuplicatePair(
                        Objects.requireNonNull(lines.get(pair.getKey().getFirst())),
                        Objects.requireNonNull(lines.get(pair.getKey().getLast())),
                        pair.getValue()))
                .sorted((one, other) ->
                        other.likenesses().size() - one.likenesses().size())
                .toList();
    }

    /// Two people after all; the pair is not shown again.
    ///
    /// @throws NotAllowed when one of them is not within reach
    @PreAuthorize("hasRole('HR')")
    @Transactional
    public void setDistinct(OfficerId one, OfficerId other) {
        var scope = actors.scope(Role.HR);
        for (var id : List.of(one, other)) {
            var row = officers.byId(id);
            if (row == null) throw new NotAllowed();
            scope.require(row.unitPath());
        }
        var lower = one.value() < other.value() ? one : other;
        var higher = lower.equals(one) ? other : one;
        duplicates.setDistinct(lower, higher, actors.current().name(), clock.instant());
        audit.record(
                "officer.distinct", "officer", String.valueOf(lower.value()), null, String.valueOf(higher.value()));
    }
}
