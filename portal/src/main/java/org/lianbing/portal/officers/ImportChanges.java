package org.lianbing.portal.officers;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lianbing.portal.officers.imports.Field;
import org.lianbing.portal.officers.imports.PersonParts;
import org.lianbing.portal.officers.persistence.ImportMapper;
import org.lianbing.portal.officers.persistence.ImportedPerson;
import org.lianbing.portal.officers.persistence.OfficerMapper;
import org.lianbing.portal.officers.persistence.OfficerRow;
import org.lianbing.portal.officers.persistence.OfficerStore;
import org.lianbing.portal.officers.persistence.PostingMapper;
import org.lianbing.portal.officers.persistence.StandingMapper;
import org.lianbing.portal.shared.Conflict;
import org.lianbing.portal.shared.OfficerId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Changes single people as a file says, and gives back what was there before. Everything goes through [Roster], so
/// that history, log and events are those of a change by hand.
@Component
class ImportChanges {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Roster roster;
    private final OfficerStore store;
    private final OfficerMapper officers;
    private final ImportMapper imports;
    private final PostingMapper postings;
    private final StandingMapper standings;
    private final OfficerSeal seal;
    private final ApplicationEventPublisher events;

    ImportChanges(
            Roster roster,
            OfficerStore store,
            OfficerMapper officers,
            ImportMapper imports,
            PostingMapper postings,
            StandingMapper standings,
            OfficerSeal seal,
            ApplicationEventPublisher events) {
        this.roster = roster;
        this.store = store;
        this.officers = officers;
        this.imports = imports;
        this.postings = postings;
        this.standings = standings;
        this.seal = seal;
        this.events = events;
    }

    /// What somebody was before; posting and supervision only when they were changed too.
    record Before(
            String name,
            OfficerEdit edit,
            @Nullable Posting posting,
            @Nullable LocalDate standingSince,
            @Nullable Supervision supervision) {}

    /// @param officer null: nobody was named
    record Supervision(@Nullable OfficerId officer) {}

    /// @param supervisor when the file changes whom an auxiliary serves under; null: nobody
    ImportedPerson apply(PersonChange change, @Nullable OfficerId supervisor, String basis, LocalDate today) {
        var before = change.before();
        var parts = overlaid(change);
        int version = before.version();
        if (change.changes(Field.NAME.code()))
            rename(before.id(), Objects.requireNonNull(parts.text(Field.NAME)), version);
        var phone = change.person().get(Field.PHONE, Phone.class);
        var newPhone = change.changes(Field.PHONE.code());
        var since = standings.since(before.id());
        roster.update(before.id(), edit(parts, newPhone ? phone : null, version));
        if (newPhone && phone == null) store.setPhone(before.id(), null, null);
        version++;
        var supervised = change.changes(Field.SUPERVISOR.code());
        if (supervised) roster.supervise(before.id(), supervisor, version++);
        var moves = Differences.moves(change);
        if (moves) {
            var unit = change.person().unit();
            var to = parts.posting(unit == null ? before.unitId() : unit.id(), today);
            roster.post(before.id(), to, basis, version);
        }
        var image = new Before(
                before.name(),
                edit(PersonParts.of(before), null, 0),
                moves ? posting(before) : null,
                since,
                supervised ? new Supervision(before.supervisorId()) : null);
        return new ImportedPerson(
                before.id(),
                false,
                Objects.requireNonNull(officers.byId(before.id())).version(),
                JSON.writeValueAsString(image),
                newPhone,
                newPhone ? before.phoneSealed() : null);
    }

    /// @throws Conflict when somebody has changed the person since
    void giveBack(ImportedPerson person) {
        var before = JSON.readValue(Objects.requireNonNull(person.beforeImage()), Before.class);
        int version = person.versionAfter();
        rename(person.officer(), before.name(), version);
        var edit = before.edit();
        roster.update(
                person.officer(),
                new OfficerEdit(
                        edit.person(), edit.schooling(), edit.work(), edit.papers(), null, edit.remark(), version));
        if (before.standingSince() != null) {
            standings.removeAfter(person.officer(), before.standingSince());
            standings.restore(person.officer(), before.standingSince());
        }
        if (person.phoneChanged()) {
            var sealed = person.phoneSealed();
            store.setPhone(person.officer(), sealed, sealed == null ? null : seal.index(seal.open(sealed)));
        }
        version++;
        var supervision = before.supervision();
        if (supervision != null) roster.supervise(person.officer(), supervision.officer(), version++);
        var posting = before.posting();
        if (posting != null) moveBack(person.officer(), posting, version);
    }

    private void moveBack(OfficerId officer, Posting to, int version) {
        var from = posting(Objects.requireNonNull(officers.byId(officer)));
        imports.deletePostingsAfter(officer, to.from());
        imports.reopenPosting(officer, to.from());
        if (postings.touch(officer, version) == 0) throw Conflict.changedMeanwhile();
        postings.repeat(officer, to);
        events.publishEvent(new OfficerPosted(officer, from, to));
    }

    private void rename(OfficerId officer, String name, int version) {
        if (imports.rename(officer, name, Pinyin.of(name), version) == 0) throw Conflict.changedMeanwhile();
    }

    private static PersonParts overlaid(PersonChange change) {
        var values = new EnumMap<Field, Object>(Field.class);
        values.putAll(PersonParts.of(change.before()).values());
        change.person().values().forEach((field, value) -> {
            if (field != Field.NUMBER && field != Field.TYPE) values.put(field, value);
        });
        for (var field : change.person().cleared()) if (change.changes(field.code())) values.remove(field);
        return new PersonParts(values);
    }

    private static OfficerEdit edit(PersonParts parts, @Nullable Phone phone, int version) {
        return new OfficerEdit(
                parts.person(),
                parts.schooling(),
                parts.work(),
                parts.papers(),
                phone,
                parts.text(Field.REMARK),
                version);
    }

    private static Posting posting(OfficerRow row) {
        return new Posting(row.unitId(), row.line(), row.postStatus(), row.postedSince());
    }
}
