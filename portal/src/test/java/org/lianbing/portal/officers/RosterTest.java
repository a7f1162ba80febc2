package org.lianbing.portal.officers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianbing.portal.organisation.Establishment;
import org.lianbing.portal.organisation.Establishments;
import org.lianbing.portal.organisation.Line;
import org.lianbing.portal.organisation.Units;
import org.lianbing.portal.shared.Conflict;
import org.lianbing.portal.shared.Invalid;
import org.lianbing.portal.shared.NotAllowed;
import org.lianbing.portal.shared.Role;
import org.lianbing.portal.testing.Acting;
import org.lianbing.portal.testing.PortalTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

@PortalTest
@Transactional
class RosterTest {
    private static final LocalDate MAY = LocalDate.of(2026, 5, 1);
    private static final ChineseId FREE = ChineseId.complete("99000119850101007");

    @Autowired
    Units units;

    @Autowired
    Roster roster;

    @Autowired
    Officers officers;

    @Autowired
    Staffing staffing;

    @Autowired
    Establishments establishments;

    RosterFixture fixture;

    @BeforeEach
    void enter() {
        fixture = new RosterFixture(units, roster);
    }

    @Test
    void an_id_number_enters_once() {
        try (var _ = Acting.as(Role.HR, fixture.unit("f-P").path())) {
            var again = List.of(fixture.officer("f-9", "单重", RosterFixture.IDENTITY, "f-A1", false));
            assertThatThrownBy(() -> roster.registerAll(again))
                    .isInstanceOf(Conflict.class)
                    .hasMessage("officers.duplicate");
        }
    }

    @Test
    void hr_enters_people_in_its_own_units_only() {
        try (var _ = Acting.as(Role.HR, fixture.unit("f-A").path())) {
            var elsewhere = List.of(fixture.officer("f-9", "仇英", FREE, "f-B", false));
            assertThatThrownBy(() -> roster.registerAll(elsewhere)).isInstanceOf(NotAllowed.class);
        }
    }

    @Test
    void an_auxiliary_needs_a_known_supervisor_and_never_a_card() {
        try (var _ = Acting.as(Role.HR, fixture.unit("f-P").path())) {
            assertThat(officers.get(fixture.id("f-4")).supervisor()).isEqualTo(fixture.id("f-1"));
            var unsupervised = List.of(fixture.auxiliary("f-9", "仇英", FREE, "f-A1", "f-none"));
            assertThatThrownBy(() -> roster.registerAll(unsupervised))
                    .isInstanceOf(Invalid.class)
                    .hasMessage("officers.supervisor.unknown");
            var card = new Papers(null, "99123", null, null, null);
            var edit = new OfficerEdit(Person.UNKNOWN, Schooling.UNKNOWN, Work.UNKNOWN, card, null, null, 0);
            assertThatThrownBy(() -> roster.update(fixture.id("f-4"), edit)).hasMessage("officers.auxiliary.card");
        }
    }

    @Test
    void of_two_editors_the_second_is_told() {
        var id = fixture.id("f-1");
        var edit = new OfficerEdit(
                Person.UNKNOWN, Schooling.UNKNOWN, Work.UNKNOWN, Papers.NONE, new Phone("12088887777"), "已核对", 0);
        try (var _ = Acting.as(Role.HR, fixture.unit("f-P").path())) {
            roster.update(id, edit);
            assertThat(officers.get(id).remark()).isEqualTo("已核对");
            assertThat(officers.get(id).maskedPhone()).isEqualTo("120****7777");
            assertThatThrownBy(() -> roster.update(id, edit)).hasMessage("shared.changed-meanwhile");
        }
    }

    @Test
    void staffing_counts_officers_as_of_a_day() {
        try (var _ = Acting.as(Role.HR, fixture.unit("f-P").path())) {
            establishments.grant(new Establishment(fixture.unit("f-A1").id(), Line.GENERAL, 4, RosterFixture.SINCE));
            establishments.grant(new Establishment(fixture.unit("f-A1").id(), Line.GENERAL, 2, MAY));
            roster.post(
                    fixture.id("f-1"),
                    new Posting(fixture.unit("f-B").id(), Line.GENERAL, PostStatus.ON_POST, MAY),
                    "某人调〔2026〕1号",
                    0);

            assertThat(county(MAY.minusDays(1)).rate()).hasToString("50.00");
            assertThat(county(MAY.minusDays(1)).belowWarning()).isTrue();
            assertThat(county(MAY).present()).isEqualTo(1);
            assertThat(county(MAY).posts()).isEqualTo(2);
            assertThat(officers.get(fixture.id("f-1")).unitName()).isEqualTo("乙市");
        }
    }

    @Test
    void whoever_leaves_no_longer_counts_as_present() {
        try (var _ = Acting.as(Role.HR, fixture.unit("f-P").path())) {
            var county = fixture.unit("f-A1").id();
            roster.post(
                    fixture.id("f-2"), new Posting(county, Line.GENERAL, PostStatus.RETIRED, MAY), "某人退〔2026〕2号", 0);
            assertThat(county(MAY).present()).isEqualTo(1);
        }
    }

    private UnitStaffing county(LocalDate day) {
        return staffing.on(day).stream()
                .filter(unit -> unit.unit().code().equals("f-A1"))
                .findFirst()
                .orElseThrow();
    }
}
