package org.lianbing.portal.officers;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.lianbing.portal.officers.persistence.ImportMapper;
import org.lianbing.portal.officers.persistence.ImportRow;
import org.lianbing.portal.officers.persistence.ImportedPerson;
import org.lianbing.portal.organisation.Policies;
import org.lianbing.portal.shared.Actors;
import org.lianbing.portal.shared.Audit;
import org.lianbing.portal.shared.Conflict;
import org.lianbing.portal.shared.NotAllowed;
import org.lianbing.portal.shared.Role;
import org.lianbing.portal.shared.Times;
import org.lianbing.portal.shared.UnitId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;

/// Takes an import back as long as nothing depends on it.
@Component
class ImportUndoing {
    private static final String DAYS = "roster.import-undo-days";

    private final ImportMapper imports;
    private final ImportChanges changes;
    private final Policies policies;
    private final Actors actors;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ImportUndoing(
            ImportMapper imports,
            ImportChanges changes,
            Policies policies,
            Actors actors,
            Audit audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.imports = imports;
        this.changes = changes;
        this.policies = policies;
        this.actors = actors;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    void undo(RosterImportId id) {
        var row = imports.lock(id);
        if (row == null) throw new NotAllowed();
        actors.scope(Role.HR).require(row.unitPath());
        refuse(row);
        var people = imports.people(id);
        if (people.size() != row.people()) throw new Conflict("officers.import.undo.late");
        for (var person : people) if (!person.entered()) changes.giveBack(person);
        remove(id, people.stream().filter(ImportedPerson::entered).toList());
        imports.undone(id, clock.instant(), actors.current().name());
        audit.record("roster.import-undone", "roster-import", String.valueOf(id.value()), row.unitId(), "");
    }

    private void refuse(ImportRow row) {
        if (row.undoneAt() != null) throw new Conflict("officers.import.undo.already");
        if (row.madeAt().isBefore(undoable(row.unitId()))) throw new Conflict("officers.import.undo.late");
        imports.lockPeople(row.id());
        int changed = imports.changedSince(row.id());
        if (changed > 0) throw new Conflict("officers.import.undo.changed", changed);
        int accounts = imports.withAccount(row.id());
        if (accounts > 0) throw new Conflict("officers.import.undo.accounts", accounts);
    }

    /// Lets go of what was kept for imports that can no longer be undone, old phone numbers among it.
    ///
    /// @return how many people's lines went
    int forget() {
        var units = new TreeMap<Integer, List<UnitId>>();
        policies.numbers(DAYS, today())
                .forEach((unit, days) -> units.computeIfAbsent(days.intValue(), _ -> new ArrayList<>())
                        .add(unit));
        int forgotten = 0;
        for (var same : units.entrySet())
            forgotten += imports.forget(clock.instant().minus(Duration.ofDays(same.getKey())), same.getValue());
        return forgotten;
    }

    /// Imports made before this can no longer be undone there.
    private Instant undoable(UnitId unit) {
        return clock.instant().minus(Duration.ofDays(policies.integer(unit, DAYS, today())));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Times.ZONE);
    }

    private void remove(RosterImportId id, List<ImportedPerson> entered) {
        if (entered.isEmpty()) return;
        events.publishEvent(new OfficersWithdrawn(
                entered.stream().map(ImportedPerson::officer).toList()));
        try {
            imports.releaseSupervised(id);
            imports.deletePostings(id);
            imports.deleteOfficers(id);
        } catch (DataIntegrityViolationException e) {
            var conflict = new Conflict("officers.import.undo.used");
            conflict.initCause(e);
            throw conflict;
        }
    }
}
