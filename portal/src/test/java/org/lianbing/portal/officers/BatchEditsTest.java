package org.lianbing.portal.officers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianbing.portal.organisation.Units;
import org.lianbing.portal.shared.NotAllowed;
import org.lianbing.portal.shared.Role;
import org.lianbing.portal.testing.Acting;
import org.lianbing.portal.testing.PortalTest;
import org.lianbing.questionbank.Domain;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.annotation.Transactional;

@PortalTest
@Transactional
class BatchEditsTest {
    private static final Since MAY = new Since(LocalDate.of(2026, 5, 1), "某人〔2026〕8号");
    private static final BatchChange PORT = new BatchChange(Domain.PORT, null, IdentityType.PUBLIC_MANAGED, null);

    @Autowired
    Units units;

    @Autowired
    Roster roster;

    @Autowired
    Officers officers;

    @Autowired
    BatchEdits batch;

    @Autowired
    Histories histories;

    @Autowired
    JdbcTemplate sql;

    RosterFixture fixture;

    @BeforeEach
    void enter() {
        fixture = new RosterFixture(units, roster);
        Acting.as(Role.HR, fixture.unit("f-P").path());
    }

    @AfterEach
    void leave() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void the_change_is_shown_then_made_with_one_entry_each() {
        var county = OfficerFilter.ANY.withUnit(fixture.unit("f-A1").id());
        var preview = batch.preview(county, Set.of(), PORT);
        assertThat(preview.people()).isEqualTo(3);
        assertThat(preview.lines()).extracting(BatchLine::name).containsExactly("单雄信", "王小明", "曾国");

        assertThat(batch.apply(preview.lines(), PORT, MAY)).isEqualTo(3);

        var work = officers.get(fixture.id("f-2")).work();
        assertThat(work.domain()).isEqualTo(Domain.PORT);
        assertThat(work.identityType()).isEqualTo(IdentityType.PUBLIC_MANAGED);
        assertThat(histories.of(fixture.id("f-2")).getFirst().basis()).isEqualTo("某人〔2026〕8号");
        assertThat(officers.onDay(fixture.id("f-2"), MAY.day().minusDays(1))
                        .orElseThrow()
                        .work()
                        .domain())
                .isNull();
        assertThat(sql.queryForObject(
                        """
                        select count(*) from audit_entry
                         where action = 'officer.batch-edited' and subject_id in (?, ?, ?)""",
                        Integer.class,
                        String.valueOf(fixture.id("f-1").value()),
                        String.valueOf(fixture.id("f-2").value()),
                        String.valueOf(fixture.id("f-4").value())))
                .isEqualTo(3);
        assertThat(batch.preview(county, Set.of(), PORT).lines()).isEmpty();
    }

    @Test
    void only_the_chosen_are_changed() {
        var chosen = batch.preview(OfficerFilter.ANY, Set.of(fixture.id("f-3")), PORT);
        batch.apply(chosen.lines(), PORT, MAY);
        assertThat(officers.get(fixture.id("f-3")).work().domain()).isEqualTo(Domain.PORT);
        assertThat(officers.get(fixture.id("f-1")).work().domain()).isNull();
    }

    @Test
    void one_person_changed_meanwhile_stops_all() {
        var preview = batch.preview(OfficerFilter.ANY, Set.of(), PORT);
        sql.update(
                "update officer set version = 3 where id = ?", fixture.id("f-3").value());
        assertThatThrownBy(() -> batch.apply(preview.lines(), PORT, MAY))
                .hasMessage("officers.batch.changed-meanwhile");
        assertThat(officers.get(fixture.id("f-1")).work().domain()).isNull();
    }

    @Test
    void a_day_before_somebodys_present_standing_stops_all() {
        var preview = batch.preview(OfficerFilter.ANY, Set.of(), PORT);
        var early = new Since(RosterFixture.SINCE.minusDays(1), null);
        assertThatThrownBy(() -> batch.apply(preview.lines(), PORT, early)).hasMessage("officers.batch.too-early");
    }

    @Test
    void people_of_other_units_are_neither_shown_nor_changed() {
        var all = batch.preview(OfficerFilter.ANY, Set.of(), PORT);
        Acting.as(Role.HR, fixture.unit("f-B").path());
        assertThat(batch.preview(OfficerFilter.ANY, Set.of(), PORT).lines())
                .extracting(BatchLine::name)
                .containsExactly("查良");
        List<BatchLine> foreign = all.lines();
        assertThatThrownBy(() -> batch.apply(foreign, PORT, MAY)).isInstanceOf(NotAllowed.class);
    }
}
