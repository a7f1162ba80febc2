package org.lianbing.portal.officers;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lianbing.portal.officers.persistence.NumberedId;
import org.lianbing.portal.officers.persistence.OfficerMapper;
import org.lianbing.portal.officers.persistence.OfficerRow;
import org.lianbing.portal.officers.persistence.OfficerStore;
import org.lianbing.portal.officers.persistence.PostingRow;
import org.lianbing.portal.officers.persistence.SealedOfficer;
import org.lianbing.portal.organisation.Units;
import org.lianbing.portal.shared.Actors;
import org.lianbing.portal.shared.Audit;
import org.lianbing.portal.shared.Batches;
import org.lianbing.portal.shared.Conflict;
import org.lianbing.portal.shared.Invalid;
import org.lianbing.portal.shared.NotAllowed;
import org.lianbing.portal.shared.OfficerId;
import org.lianbing.portal.shared.Role;
import org.lianbing.portal.shared.Times;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The roster (执法人员名录库), kept by HR.
@Service
public class Roster {
    private final OfficerStore store;
    private final OfficerMapper officers;
    private final OfficerSeal seal;
    private final Units units;
    private final Actors actors;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Roster(
            OfficerStore store,
            OfficerMapper officers,
            OfficerSeal seal,
            Units units,
            Actors actors,
            Audit audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.officers = officers;
        this.seal = seal;
        this.units = units;
        this.actors = actors;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /// Enters many people at once and returns their keys by number. Supervising officers may be among them.
    ///
    /// @throws Conflict when a number, id number or card is in the roster already
    /// @throws Invalid  when a supervising officer is unknown
    @PreAuthorize("hasAnyRole('HR', 'INTERNAL')")
    @Transactional
    public Map<String, OfficerId> registerAll(List<NewOfficer> people) {
        if (people.isEmpty()) return Map.of();
        requireReach(people);
        var keys = new HashMap<String, OfficerId>();
        for (var type : PersonType.values()) {
            var group = people.stream().filter(person -> person.type() == type).toList();
            Batches.of(group).forEach(batch -> keys.putAll(enter(batch, keys)));
        }
        audit.record(
                "officer.registered", "officer", "", people.getFirst().posting().unit(), "" + people.size());
        return keys;
    }

    private void requireReach(List<NewOfficer> people) {
        var scope = actors.scope(Role.HR);
        var known = units.byId();
        people.stream().map(person -> person.posting().unit()).distinct().forEach(id -> {
            var unit = known.get(id);
            if (unit == null) throw new NotAllowed();
            scope.require(unit.path());
        });
    }

    private Map<String, OfficerId> enter(List<NewOfficer> batch, Map<String, OfficerId> entered) {
        var supervisors = supervisors(batch, entered);
        var sealed = batch.parallelStream()
                .map(person -> seal.seal(person, supervisors.get(person.supervisorNumber())))
                .toList();
        requireNew(batch);
        insert(sealed);
        var keys = keys(batch.stream().map(NewOfficer::number).toList());
        var postings = new ArrayList<PostingRow>();
        for (var person : batch) {
            var key = keys.get(person.number());
            if (key == null) throw new IllegalStateException("A person just entered is missing");
            postings.add(new PostingRow(key, person.posting()));
        }
        store.insertPostings(postings);
        return keys;
    }

    /// While keys change, the same id number may stand in the roster under an older one.
    private void requireNew(List<NewOfficer> batch) {
        var indexes = batch.stream()
                .flatMap(person -> seal.indexes(person.identity().value()).stream())
                .toList();
        if (indexes.size() > batch.size() && store.indexed(indexes) > 0) throw new Conflict("officers.duplicate");
    }

    private void insert(List<SealedOfficer> sealed) {
        try {
            store.insert(sealed);
        } catch (DuplicateKeyException e) {
            var conflict = new Conflict("officers.duplicate");
            conflict.initCause(e);
            throw conflict;
        }
    }

    private Map<String, OfficerId> supervisors(List<NewOfficer> batch, Map<String, OfficerId> entered) {
        var found = new HashMap<>(entered);
        var unknown = new ArrayList<String>();
        for (var person : batch) {
            var number = person.supervisorNumber();
            if (number != null && !found.containsKey(number)) unknown.add(number);
        }
        if (!unknown.isEmpty()) found.putAll(keys(unknown));
        for (var number : unknown)
            if (!found.containsKey(number)) throw new Invalid("officers.supervisor.unknown", number);
        return found;
    }

    private Map<String, OfficerId> keys(List<String> numbers) {
        var keys = new HashMap<String, OfficerId>();
        for (NumberedId found : store.ids(numbers)) keys.put(found.number(), found.id());
        return keys;
    }

    /// Changes what HR may change without a basis.
    ///
    /// @throws Conflict when somebody else saved in the meantime, or a card number is taken
    @PreAuthorize("hasRole('HR')")
    @Transactional
    public void update(OfficerId id, OfficerEdit edit) {
        var row = reached(id);
        if (row.personType() == PersonType.AUXILIARY && edit.papers().anyCard())
            throw new Invalid("officers.auxiliary.card");
        try {
            if (store.update(id, edit) == 0) throw Conflict.changedMeanwhile();
        } catch (DuplicateKeyException e) {
            var conflict = new Conflict("officers.duplicate");
            conflict.initCause(e);
            throw conflict;
        }
        var phone = edit.phone();
        if (phone != null) store.setPhone(id, seal.sealed(phone.value()), seal.index(phone.value()));
        audit.record("officer.updated", "officer", String.valueOf(id.value()), row.unitId(), "");
    }

    /// Moves somebody to another unit, line or post status from a day on (调动·退休·调离); the past stays.
    ///
    /// @param basis   document the move rests on
    /// @param version of the record that was read
    /// @throws Conflict when somebody else saved in the meantime, the day is not after the present posting's,
    ///                  or still to come
    @PreAuthorize("hasRole('HR')")
    @Transactional
    public void post(OfficerId id, Posting to, String basis, int version) {
        var row = reached(id);
        actors.scope(Role.HR).require(units.unit(to.unit()).path());
        if (basis.isBlank()) throw new Invalid("officers.posting.no-basis");
        if (to.from().isAfter(LocalDate.ofInstant(clock.instant(), Times.ZONE)))
            throw new Conflict("officers.posting.too-late");
        if (!to.from().isAfter(row.postedSince())) throw new Conflict("officers.posting.too-early", row.postedSince());
        if (store.post(id, to, version) == 0) throw Conflict.changedMeanwhile();
        store.endPosting(id, to.from());
        store.insertPostings(List.of(new PostingRow(id, to)));
        audit.record(
                "officer.posted",
                "officer",
                String.valueOf(id.value()),
                to.unit(),
                to.status() + " " + to.from() + " " + basis);
        events.publishEvent(
                new OfficerPosted(id, new Posting(row.unitId(), row.line(), row.postStatus(), row.postedSince()), to));
    }

    private OfficerRow reached(OfficerId id) {
        var row = officers.byId(id);
        if (row == null) throw new NotAllowed();
        actors.scope(Role.HR).require(row.unitPath());
        return row;
    }
}
