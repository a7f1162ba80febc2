package org.lianbing.portal.officers;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.lianbing.portal.officers.persistence.BatchMapper;
import org.lianbing.portal.officers.persistence.LineRow;
import org.lianbing.portal.officers.persistence.OfficerMapper;
import org.lianbing.portal.officers.persistence.OfficerRow;
import org.lianbing.portal.organisation.Policies;
import org.lianbing.portal.organisation.Unit;
import org.lianbing.portal.organisation.Units;
import org.lianbing.portal.shared.Actors;
import org.lianbing.portal.shared.Audit;
import org.lianbing.portal.shared.Batches;
import org.lianbing.portal.shared.Conflict;
import org.lianbing.portal.shared.Invalid;
import org.lianbing.portal.shared.NotAllowed;
import org.lianbing.portal.shared.OfficerId;
import org.lianbing.portal.shared.Role;
import org.lianbing.portal.shared.Window;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// 批量修改: one change for many people, shown before it is made, all or nothing.
@Service
public class BatchEdits {
    private final BatchMapper batches;
    private final OfficerMapper officers;
    private final OfficerSearch search;
    private final Postings postings;
    private final Policies policies;
    private final Units units;
    private final Actors actors;
    private final Audit audit;

    BatchEdits(
            BatchMapper batches,
            OfficerMapper officers,
            OfficerSearch search,
            Postings postings,
            Policies policies,
            Units units,
            Actors actors,
            Audit audit) {
        this.batches = batches;
        this.officers = officers;
        this.search = search;
        this.postings = postings;
        this.policies = policies;
        this.units = units;
        this.actors = actors;
        this.audit = audit;
    }

    /// @param chosen among those the filter finds; nobody stands for all of them
    /// @throws Conflict when there are more than the policy admits at once
    @PreAuthorize("hasRole('HR')")
    @Transactional(readOnly = true)
    public BatchPreview preview(OfficerFilter filter, Collection<OfficerId> chosen, BatchChange change) {
        var scope = actors.scope(Role.HR);
        if (scope.isEmpty()) return new BatchPreview(0, List.of());
        var query = search.query(filter.asOf(null), scope);
        var found = officers.list(query, Window.all()).stream()
                .map(LineRow::id)
                .filter(id -> chosen.isEmpty() || chosen.contains(id))
                .toList();
        bound(found.size());
        var lines = Batches.of(found)
                .flatMap(ids -> batches.records(ids).stream())
                .map(row -> line(row, change))
                .filter(line -> !line.changes().isEmpty())
                .toList();
        return new BatchPreview(found.size(), lines);
    }

    private static BatchLine line(OfficerRow row, BatchChange change) {
        return new BatchLine(
                row.id(), row.number(), row.name(), row.unitName(), change.on(row.standing()), row.version());
    }

    /// Makes the change as it was shown.
    ///
    /// @return for how many people
    /// @throws Conflict when one of them was changed in the meantime, or the day lies before the present standing
    ///                  of one, or is still to come; then nothing is changed
    @PreAuthorize("hasRole('HR')")
    @Transactional
    public int apply(List<BatchLine> lines, BatchChange change, Since since) {
        if (change.nothing()) throw new Invalid("officers.batch.nothing");
        bound(lines.size());
        if (since.day().isAfter(postings.today())) throw new Conflict("officers.standing.too-late");
        Batches.of(lines).forEach(people -> applyTo(people, change, since));
        return lines.size();
    }

    private void applyTo(List<BatchLine> people, BatchChange change, Since since) {
        var scope = actors.scope(Role.HR);
        var rows = batches.records(people.stream().map(BatchLine::id).toList());
        if (rows.size() < people.size()) throw new NotAllowed();
        rows.forEach(row -> scope.require(row.unitPath()));
        int meanwhile = people.size() - batches.lock(people).size();
        if (meanwhile > 0) throw new Conflict("officers.batch.changed-meanwhile", meanwhile);
        int later = batches.begunLater(people, since.day());
        if (later > 0) throw new Conflict("officers.batch.too-early", later);
        batches.change(people, change);
        batches.correct(people, since.day());
        batches.end(people, since.day());
        batches.begin(people, since);
        for (var row : rows)
            audit.record(
                    "officer.batch-edited",
                    "officer",
                    String.valueOf(row.id().value()),
                    row.unitId(),
                    detail(change.on(row.standing()), since.day()));
    }

    private static String detail(List<HistoryEntry.Change> changes, LocalDate day) {
        return day + " "
                + changes.stream()
                        .map(change -> change.fact() + ": " + change.before() + " → " + change.after())
                        .toList();
    }

    private void bound(int people) {
        var root = units.within(Role.HR).stream().findFirst().map(Unit::id).orElseThrow(NotAllowed::new);
        int most = policies.integer(root, "officer.batch-limit", postings.today());
        if (people > most) throw new Conflict("officers.batch.too-many", people, most);
    }
}
