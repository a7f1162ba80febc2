package org.lianbing.portal.officers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.lianbing.portal.organisation.Line;
import org.lianbing.portal.organisation.NewUnit;
import org.lianbing.portal.organisation.Unit;
import org.lianbing.portal.organisation.UnitLevel;
import org.lianbing.portal.organisation.Units;
import org.lianbing.portal.shared.OfficerId;
import org.lianbing.portal.shared.Refusal;
import org.lianbing.portal.shared.Role;
import org.lianbing.portal.testing.Acting;
import org.lianbing.portal.testing.PortalTest;
import org.lianbing.questionbank.Domain;
import org.springframework.beans.factory.annotation.Autowired;

/// Real transactions, at once: who comes second gets one sentence, and nothing of the first is lost.
@PortalTest
class TwoClerksTest {
    private static final int ROUNDS = 10;
    private static final LocalDate SINCE = LocalDate.of(2021, 1, 1);

    @Autowired
    Units units;

    @Autowired
    Roster roster;

    @Autowired
    Officers officers;

    @Autowired
    Histories histories;

    @Test
    void of_two_who_save_at_once_one_is_told_and_no_change_is_lost() throws Exception {
        var unit = unit();
        var id = officer(unit);
        var start = new CyclicBarrier(2);
        try (var clerks = Executors.newFixedThreadPool(2)) {
            for (int round = 0; round < ROUNDS; round++) {
                var version = version(unit, id);
                var day = SINCE.plusDays(1L + round);
                var domain = round % 2 == 0 ? Domain.HIGHWAY : Domain.PORT;
                var first = clerks.submit(() -> save(unit, start, id, version, domain, "甲" + day, day));
                var second = clerks.submit(() -> save(unit, start, id, version, Domain.GENERAL, "乙" + day, day));
                var said = List.of(get(first), get(second));

                assertThat(said).containsExactlyInAnyOrder("saved", "shared.changed-meanwhile");
                try (var _ = Acting.as(Role.HR, unit.path())) {
                    var winner = said.getFirst().equals("saved") ? "甲" : "乙";
                    var now = officers.get(id);
                    assertThat(now.version()).isEqualTo(version + 1);
                    assertThat(now.remark()).isEqualTo(winner + day);
                    assertThat(officers.onDay(id, day).orElseThrow().work().domain())
                            .isEqualTo(winner.equals("甲") ? domain : Domain.GENERAL)
                            .isEqualTo(now.work().domain());
                }
            }
        }
    }

    @Test
    void a_move_and_an_edit_at_once_do_not_both_succeed_on_one_version() throws Exception {
        var unit = unit();
        var id = officer(unit);
        var start = new CyclicBarrier(2);
        try (var clerks = Executors.newFixedThreadPool(2)) {
            var edit = clerks.submit(() -> save(unit, start, id, 0, Domain.PORT, "改", SINCE.plusDays(1)));
            var move = clerks.submit(() -> {
                var away = new Posting(unit.id(), Line.GENERAL, PostStatus.RETIRED, SINCE.plusDays(2));
                return said(unit, start, () -> roster.post(id, away, "某人退〔2026〕1号", 0));
            });
            assertThat(List.of(get(edit), get(move))).containsExactlyInAnyOrder("saved", "shared.changed-meanwhile");
        }
        try (var _ = Acting.as(Role.HR, unit.path())) {
            assertThat(histories.of(id)).hasSize(2);
        }
    }

    private String save(
            Unit unit, CyclicBarrier start, OfficerId id, int version, Domain domain, String remark, LocalDate day) {
        var work = new Work(PersonStatus.NORMAL, null, null, null, null, domain, null, null, false, false);
        var edit = new OfficerEdit(Person.UNKNOWN, Schooling.UNKNOWN, work, Papers.NONE, null, remark, version);
        return said(unit, start, () -> roster.update(id, edit, new Since(day, null)));
    }

    private static String said(Unit unit, CyclicBarrier start, Runnable act) {
        try (var _ = Acting.as(Role.HR, unit.path())) {
            start.await(20, TimeUnit.SECONDS);
            act.run();
            return "saved";
        } catch (Refusal refusal) {
            return refusal.key();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static String get(Future<String> said) throws Exception {
        return said.get(60, TimeUnit.SECONDS);
    }

    private int version(Unit unit, OfficerId id) {
        try (var _ = Acting.as(Role.HR, unit.path())) {
            return officers.get(id).version();
        }
    }

    private Unit unit() {
        var code = "two-clerks";
        try (var _ = Acting.internally()) {
            if (units.byId().values().stream().noneMatch(unit -> unit.code().equals(code)))
                units.create(List.of(new NewUnit(null, code, "某局", UnitLevel.CITY, 9)));
            return units.byId().values().stream()
                    .filter(unit -> unit.code().equals(code))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private OfficerId officer(Unit unit) {
        var serial = (int) (System.nanoTime() % 1_000);
        var number = "tc-" + System.nanoTime();
        var identity = ChineseId.complete("990099%04d0101%03d".formatted(1950 + serial % 50, serial));
        try (var _ = Acting.as(Role.HR, unit.path())) {
            var keys = roster.registerAll(List.of(new NewOfficer(
                    number,
                    PersonType.OFFICER,
                    "两改",
                    identity,
                    null,
                    Person.UNKNOWN,
                    Schooling.UNKNOWN,
                    new Posting(unit.id(), Line.GENERAL, PostStatus.ON_POST, SINCE),
                    Work.UNKNOWN,
                    Papers.NONE,
                    null,
                    null)));
            return Objects.requireNonNull(keys.get(number));
        }
    }
}
