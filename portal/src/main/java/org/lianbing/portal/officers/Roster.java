package org.lianbing.portal.officers;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lianbing.portal.officers.persistence.NumberedId;
import org.lianbing.portal.officers.persistence.OfficerMapper;
import org.lianbing.portal.officers.persistence.OfficerRow;
import org.lianbing.portal.officers.persistence.OfficerStore;
import org.lianbing.portal.officers.persistence.PostedRow;
import org.lianbing.portal.officers.persistence.PostingMapper;
import org.lianbing.portal.officers.persistence.PostingRow;
import org.lianbing.portal.officers.persistence.SealedOfficer;
import org.lianbing.portal.officers.persistence.StandingMapper;
import org.lianbing.portal.organisation.Units;
import org.lianbing.portal.shared.Actors;
import org.lianbing.portal.shared.Audit;
import org.lianbing.portal.shared.Batches;
import org.lianbing.portal.shared.Conflict;
import org.lianbing.portal.shared.Invalid;
import org.lianbing.portal.shared.NotAllowed;
import org.lianbing.portal.shared.OfficerId;
import org.lianbing.portal.shared.Role;
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
    private final Postings postings;
    private final PostingMapper posted;
    private final Standings standings;
    private final StandingMapper standing;

    Roster(
            OfficerStore store,
            OfficerMapper officers,
            OfficerSeal seal,
            Units units,
            Actors actors,
            Audit audit,
            Postings postings,
            PostingMapper posted,
            Standings standings,
            StandingMapper standing) {
        this.store = store;
        this.officers = officers;
        this.seal = seal;
        this.units = units;
        this.actors = actors;
        this.audit = audit;
        this.postings = postings;
        this.posted = posted;
        this.standings = standings;
        this.standing = standing;
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
        var numbers = batch.stream().map(NewOfficer::number).toList();
        var keys = keys(numbers);
        var firsts = new ArrayList<PostingRow>();
        for (var person : batch) {
            var key = keys.get(person.number());
            if (key == null) throw new IllegalStateException("A person just entered is missing");
            firsts.add(new PostingRow(key, person.posting()));
        }
        store.insertPostings(firsts);
        standing.enter(numbers);
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

    /// Changes what HR may change; what is kept by date holds from today on.
    ///
    /// @throws Conflict when somebody else saved in the meantime, or a card number is taken
    @PreAuthorize("hasAnyRole('HR', 'INTERNAL')")
    @Transactional
    public void update(OfficerId id, OfficerEdit edit) {
        update(id, edit, new Since(postings.today(), null));
    }

    /// The same from a day on.
    ///
    /// @throws Conflict also when the day lies before the present standing's, or is still to come
    @PreAuthorize("hasAnyRole('HR', 'INTERNAL')")
    @Transactional
    public void update(OfficerId id, OfficerEdit edit, Since since) {
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
        standings.change(row, Standing.of(edit.work(), edit.schooling()), since);
        var phone = edit.phone();
        if (phone != null) store.setPhone(id, seal.sealed(phone.value()), seal.index(phone.value()));
        audit.record("officer.updated", "officer", String.valueOf(id.value()), row.unitId(), "" + since.day());
    }

    /// Names the officer under whom an auxiliary serves (带班执法人员).
    ///
    /// @param supervisor null: nobody for now
    /// @throws Invalid  when the person is no auxiliary, or the supervisor no officer
    /// @throws Conflict when somebody else saved in the meantime
    @PreAuthorize("hasRole('HR')")
    @Transactional
    public void supervise(OfficerId auxiliary, @Nullable OfficerId supervisor, int version) {
        var row = reached(auxiliary);
        if (row.personType() != PersonType.AUXILIARY) throw new Invalid("officers.supervisor.officer");
        if (supervisor != null) {
            var above = officers.byId(supervisor);
            if (above == null || above.personType() != PersonType.OFFICER)
                throw new Invalid("officers.supervisor.unknown", "");
        }
        if (store.supervise(auxiliary, supervisor, version) == 0) throw Conflict.changedMeanwhile();
        audit.record("officer.supervised", "officer", String.valueOf(auxiliary.value()), row.unitId(), "");
    }

    /// Moves somebody to another unit, line or post status from a day on (调动·退休·调离); the past stays. A day to
    /// come is entered now and takes effect then.
    ///
    /// @param basis   document the move rests on
    /// @param version of the record that was read
    /// @throws Conflict when somebody else saved in the meantime, the day is not after the present posting's,
    ///                  or another posting is still to come
    @PreAuthorize("hasAnyRole('HR', 'INTERNAL')")
    @Transactional
    public void post(OfficerId id, Posting to, String basis, int version) {
        var row = reached(id);
        actors.scope(Role.HR).require(units.unit(to.unit()).path());
        postings.move(row, to, LoggedText.of(basis), version);
    }

    /// Takes back a posting that is still to come; both units must lie within reach.
    ///
    /// @throws Conflict when none is to come, or somebody else saved in the meantime
    @PreAuthorize("hasRole('HR')")
    @Transactional
    public void withdrawPosting(OfficerId id, int version) {
        var row = reached(id);
        var coming = coming(id);
        actors.scope(Role.HR).require(units.unit(coming.unitId()).path());
        postings.withdraw(coming, row, version);
    }

    private PostedRow coming(OfficerId id) {
        var coming = posted.toCome(id);
        if (coming == null) throw new Conflict("officers.posting.none-to-come");
        return coming;
    }

    private OfficerRow reached(OfficerId id) {
        var row = officers.byId(id);
        if (row == null) throw new NotAllowed();
        actors.scope(Role.HR).require(row.unitPath());
        return row;
    }
}
