package org.lianbing.portal.officers;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.lianbing.portal.officers.persistence.BriefMapper;
import org.lianbing.portal.officers.persistence.SealedIdentity;
import org.lianbing.portal.shared.Actors;
import org.lianbing.portal.shared.Batches;
import org.lianbing.portal.shared.NotAllowed;
import org.lianbing.portal.shared.OfficerId;
import org.lianbing.portal.shared.Role;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Name, number and unit of people, for the features to the right. Whoever lies outside the caller's units is
/// left out; the portal's own jobs see everybody.
@Service
public class OfficerBriefs {
    private static final String STAFF =
            "hasAnyRole('HR', 'UNIT_CONTACT', 'LEADER', 'TRAINER', 'LEGAL_REVIEWER', 'INVIGILATOR', 'MARKER', 'JUDGE',"
                    + " 'INTERNAL')";
    private static final Role[] ROLES = {
        Role.HR,
        Role.UNIT_CONTACT,
        Role.LEADER,
        Role.TRAINER,
        Role.LEGAL_REVIEWER,
        Role.INVIGILATOR,
        Role.MARKER,
        Role.JUDGE
    };

    private final BriefMapper briefs;
    private final OfficerSeal seal;
    private final Actors actors;

    OfficerBriefs(BriefMapper briefs, OfficerSeal seal, Actors actors) {
        this.briefs = briefs;
        this.seal = seal;
        this.actors = actors;
    }

    @PreAuthorize(STAFF)
    @Transactional(readOnly = true)
    public List<OfficerBrief> byIds(Collection<OfficerId> ids) {
        return inPieces(ids, briefs::byIds);
    }

    @PreAuthorize(STAFF)
    @Transactional(readOnly = true)
    public List<OfficerBrief> byNumbers(Collection<String> numbers) {
        return inPieces(numbers, briefs::byNumbers);
    }

    /// Everybody on post in the units of these paths and below, officers and auxiliaries.
    @PreAuthorize(STAFF)
    @Transactional(readOnly = true)
    public List<OfficerBrief> onPostBelow(Collection<String> unitPaths) {
        return inPieces(unitPaths, briefs::onPostBelow).stream().distinct().toList();
    }

    /// Id numbers for lists that are signed by hand, all but four characters hidden.
    @PreAuthorize(STAFF)
    @Transactional(readOnly = true)
    public Map<OfficerId, String> maskedIdentities(Collection<OfficerId> ids) {
        var scope = actors.scope(ROLES).paths();
        if (scope.isEmpty()) return Map.of();
        return Batches.of(List.copyOf(ids))
                .flatMap(piece -> briefs.identities(piece, scope).stream())
                .collect(Collectors.toMap(
                        SealedIdentity::id, row -> new ChineseId(seal.open(row.identitySealed())).masked()));
    }

    /// The signed-in person.
    ///
    /// @throws NotAllowed when the account belongs to nobody of the roster
    @PreAuthorize("isAuthenticated()")
    @Transactional(readOnly = true)
    public OfficerBrief own() {
        var id = actors.current().officerId();
        if (id == null) throw new NotAllowed();
        return briefs.byIds(List.of(id), List.of("/")).stream().findFirst().orElseThrow(NotAllowed::new);
    }

    private <K> List<OfficerBrief> inPieces(
            Collection<K> keys, BiFunction<Collection<K>, List<String>, List<OfficerBrief>> query) {
        var scope = actors.scope(ROLES).paths();
        if (scope.isEmpty()) return List.of();
        return Batches.of(List.copyOf(keys))
                .flatMap(piece -> query.apply(piece, scope).stream())
                .toList();
    }
}
