package org.lianbing.portal.officers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianbing.portal.officers.HistoryEntry.Change;
import org.lianbing.portal.officers.HistoryEntry.Fact;
import org.lianbing.portal.organisation.Line;
import org.lianbing.portal.organisation.Units;
import org.lianbing.portal.shared.Conflict;
import org.lianbing.portal.shared.OfficerId;
import org.lianbing.portal.shared.Role;
import org.lianbing.portal.shared.Times;
import org.lianbing.portal.shared.Window;
import org.lianbing.portal.testing.Acting;
import org.lianbing.portal.testing.PortalTest;
import org.lianbing.questionbank.Domain;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.annotation.Transactional;

@PortalTest
@Transactional
@RecordApplicationEvents
class HistoryTest {
    private static final LocalDate MAY = LocalDate.of(2026, 5, 1);

    @Autowired
    Units units;

    @Autowired
    Roster roster;

    @Autowired
    Officers officers;

    @Autowired
    Histories histories;

    @Autowired
    PostingClock postingClock;

    @Autowired
    Clock clock;

    @Autowired
    JdbcTemplate sql;

    @Autowired
    ApplicationEvents events;

    RosterFixture fixture;
    OfficerId id;

    @BeforeEach
    void enter() {
        fixture = new RosterFixture(units, roster);
        id = fixture.id("f-1");
        Acting.as(Role.HR, fixture.unit("f-P").path());
    }

    @Test
    void a_change_of_domain_keeps_what_held_before() {
        change(Domain.HIGHWAY, MAY);

        assertThat(histories.of(id).getFirst())
                .isEqualTo(new HistoryEntry(
                        MAY, false, false, List.of(new Change(Fact.DOMAIN, null, Domain.HIGHWAY)), "某人调〔2026〕1号"));
        assertThat(officers.onDay(id, MAY.minusDays(1)).orElseThrow().work().domain())
                .isNull();
        assertThat(officers.onDay(id, MAY).orElseThrow().work().domain()).isEqualTo(Domain.HIGHWAY);
        assertThat(officers.get(id).work().domain()).isEqualTo(Domain.HIGHWAY);
    }

    @Test
    void the_day_the_present_standing_began_corrects_it() {
        change(Domain.HIGHWAY, MAY);
        change(Domain.PORT, MAY);
        assertThat(histories.of(id).getFirst().changes()).containsExactly(new Change(Fact.DOMAIN, null, Domain.PORT));
        assertThatThrownBy(() -> change(Domain.MARITIME, MAY.minusDays(1)))
                .isInstanceOf(Conflict.class)
                .hasMessage("officers.standing.too-early");
        assertThatThrownBy(() -> change(Domain.GENERAL, today().plusDays(1))).hasMessage("officers.standing.too-late");
    }

    @Test
    void the_list_shows_the_roster_as_it_stood_on_a_day() {
        change(Domain.HIGHWAY, MAY);
        roster.post(id, posting("f-B", MAY), "某人调〔2026〕1号", officers.get(id).version());

        var city = OfficerFilter.ANY.withUnit(fixture.unit("f-B").id());
        assertThat(names(city)).containsExactly("单雄信", "查良");
        assertThat(names(city.asOf(MAY.minusDays(1)))).containsExactly("查良");
        assertThat(names(city.asOf(MAY))).containsExactly("单雄信", "查良");
        assertThat(officers.count(city.asOf(RosterFixture.SINCE.minusDays(1)))).isZero();
        assertThat(officers.onDay(id, RosterFixture.SINCE.minusDays(1))).isEmpty();
        assertThat(officers.onDay(id, MAY.minusDays(1)).orElseThrow().unitName())
                .isEqualTo("甲市第一县");
    }

    @Test
    void a_posting_to_come_takes_effect_on_its_day_and_only_once() {
        var tomorrow = today().plusDays(1);
        roster.post(id, posting("f-B", tomorrow), "某人调〔2026〕2号", 0);

        tick();
        assertThat(officers.get(id).unitName()).isEqualTo("甲市第一县");
        assertThat(officers.onDay(id, tomorrow).orElseThrow().unitName()).isEqualTo("乙市");
        assertThat(histories.of(id).getFirst().toCome()).isTrue();
        assertThatThrownBy(() -> roster.post(id, posting("f-A", tomorrow.plusDays(1)), "又调", 1))
                .hasMessage("officers.posting.one-to-come");

        // the day comes
        sql.update("update officer_posting set valid_from = ? where officer_id = ? and not in_force", MAY, id.value());
        tick();
        tick();
        assertThat(officers.get(id).unitName()).isEqualTo("乙市");
        assertThat(officers.get(id).version()).isEqualTo(2);
        assertThat(histories.of(id).getFirst().toCome()).isFalse();
        assertThat(events.stream(OfficerPosted.class)).hasSize(1);
    }

    @Test
    void a_posting_to_come_can_be_taken_back() {
        roster.post(id, posting("f-B", today().plusDays(9)), "某人调〔2026〕3号", 0);
        roster.withdrawPosting(id, 1);
        assertThat(histories.of(id)).hasSize(1);
        roster.post(id, posting("f-A", today().plusDays(2)), "某人调〔2026〕4号", 2);
        assertThat(histories.of(id).getFirst().day()).isEqualTo(today().plusDays(2));
    }

    private void change(Domain domain, LocalDate from) {
        var work = officers.get(id).work();
        var changed = new Work(work.status(), null, null, null, null, domain, null, null, work.legalReviewer(), false);
        var version = officers.get(id).version();
        var edit = new OfficerEdit(Person.UNKNOWN, Schooling.UNKNOWN, changed, Papers.NONE, null, null, version);
        roster.update(id, edit, new Since(from, "某人调〔2026〕1号"));
    }

    private Posting posting(String unit, LocalDate from) {
        return new Posting(fixture.unit(unit).id(), Line.GENERAL, PostStatus.ON_POST, from);
    }

    private List<String> names(OfficerFilter filter) {
        return officers.list(filter, Window.all()).rows().stream()
                .map(OfficerLine::name)
                .toList();
    }

    private void tick() {
        try (var _ = Acting.internally()) {
            postingClock.tick();
        }
        Acting.as(Role.HR, fixture.unit("f-P").path());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Times.ZONE);
    }
}
