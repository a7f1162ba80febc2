package org.lianbing.portal.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.lianbing.portal.officers.Attachments;
import org.lianbing.portal.officers.NewOfficer;
import org.lianbing.portal.officers.OfficerBrief;
import org.lianbing.portal.officers.OfficerBriefs;
import org.lianbing.portal.officers.OfficerEdit;
import org.lianbing.portal.officers.Officers;
import org.lianbing.portal.officers.Photos;
import org.lianbing.portal.officers.PostClass;
import org.lianbing.portal.officers.PostStatus;
import org.lianbing.portal.officers.Posting;
import org.lianbing.portal.officers.Roster;
import org.lianbing.portal.officers.Since;
import org.lianbing.portal.officers.TransferFilter;
import org.lianbing.portal.officers.TransferPlan;
import org.lianbing.portal.officers.Transfers;
import org.lianbing.portal.officers.Work;
import org.lianbing.portal.organisation.Line;
import org.lianbing.portal.organisation.Unit;
import org.lianbing.portal.organisation.Units;
import org.lianbing.portal.security.ActingAs;
import org.lianbing.portal.shared.Texts;
import org.lianbing.portal.shared.Times;
import org.lianbing.portal.shared.UnitId;
import org.lianbing.questionbank.Domain;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// What a roster looks like after some years: a history, a photo, an attachment, transfers that wait, a posting to
/// come, people entered twice. After the exams, so that nobody entered twice sits one.
@Component
@Order(90)
class DemoRecords implements DemoStep {
    private static final LocalDate CHANGED = LocalDate.of(2024, 3, 1);
    private static final List<String> SHOWN =
            List.of("100002", "100003", "100004", "100005", "100006", "100007", "100008");

    private final Units units;
    private final OfficerBriefs briefs;
    private final Officers officers;
    private final Roster roster;
    private final Photos photos;
    private final Attachments attachments;
    private final Transfers transfers;
    private final ActingAs acting;
    private final Texts texts;
    private final Clock clock;

    DemoRecords(
            Units units,
            OfficerBriefs briefs,
            Officers officers,
            Roster roster,
            Photos photos,
            Attachments attachments,
            Transfers transfers,
            ActingAs acting,
            Texts texts,
            Clock clock) {
        this.units = units;
        this.briefs = briefs;
        this.officers = officers;
        this.roster = roster;
        this.photos = photos;
        this.attachments = attachments;
        this.transfers = transfers;
        this.acting = acting;
        this.texts = texts;
        this.clock = clock;
    }

    @Override
    public boolean done() {
        return transfers.count(TransferFilter.ANY) > 0;
    }

    @Override
    public void run() {
        acting.account(DemoAccounts.COLLEAGUE, this::keep);
        enterTwice();
    }

    private void keep() {
        var people = briefs.byNumbers(SHOWN).stream()
                .sorted(Comparator.comparing(OfficerBrief::number))
                .toList();
        var shown = people.getFirst();
        photos.set(shown.id(), DemoPicture.photo(true));
        photos.set(people.get(1).id(), DemoPicture.photo(false));
        attachments.add(shown.id(), say("demo.attachment"), DemoPicture.scan());
        change(shown);
        var today = LocalDate.ofInstant(clock.instant(), Times.ZONE);
        var elsewhere = elsewhere(shown);
        transfers.offer(people.get(2).id(), plan(elsewhere, today.plusDays(10)));
        transfers.request(people.get(3).number(), people.get(3).name(), plan(elsewhere, today.plusDays(20)));
        retire(people.get(4), today.plusMonths(1));
    }

    private void change(OfficerBrief person) {
        var officer = officers.get(person.id());
        var work = officer.work();
        var domain = work.domain() == Domain.PORT ? Domain.MARITIME : Domain.PORT;
        var changed = new Work(
                work.status(),
                work.identityType(),
                work.establishment(),
                work.duty(),
                PostClass.CASE_HANDLING,
                domain,
                work.area(),
                work.enforcementSince(),
                work.legalReviewer(),
                work.liaison());
        var edit = new OfficerEdit(
                officer.person(),
                officer.schooling(),
                changed,
                officer.papers(),
                null,
                officer.remark(),
                officer.version());
        roster.update(officer.id(), edit, new Since(CHANGED, say("demo.basis")));
    }

    private void retire(OfficerBrief person, LocalDate day) {
        var officer = officers.get(person.id());
        var away = new Posting(person.unitId(), officer.posting().line(), PostStatus.RETIRED, day);
        roster.post(person.id(), away, say("demo.retirement"), officer.version());
    }

    private TransferPlan plan(UnitId to, LocalDate from) {
        return new TransferPlan(to, Line.GENERAL, from, say("demo.basis"));
    }

    private UnitId elsewhere(OfficerBrief person) {
        return units.parentsFirst().stream()
                .filter(unit -> unit.parentId() != null)
                .map(Unit::id)
                .filter(id -> !id.equals(person.unitId()))
                .skip(2)
                .findFirst()
                .orElseThrow();
    }

    private void enterTwice() {
        Map<String, UnitId> ids = units.parentsFirst().stream().collect(Collectors.toMap(Unit::code, Unit::id));
        List<NewOfficer> planned = DemoPeople.of(ProvincePlan.make(), ids);
        roster.registerAll(DemoPeople.enteredTwice(planned));
    }

    private String say(String key) {
        return texts.getTranslation(key, Texts.CHINESE);
    }
}
