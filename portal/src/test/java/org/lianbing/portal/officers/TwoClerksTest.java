package org.lianbing.portal.officers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
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
import org.springframework.beans.factory.annotation.Autowired;

/// Two HR clerks have the same record open and save at the same moment, in transactions of their own.
@PortalTest
class TwoClerksTest {
    private static final String NUMBER = "two-clerks";

    @Autowired
    Units units;

    @Autowired
    Roster roster;

    @Autowired
    Officers officers;

    private OfficerId id = new OfficerId(0);
    private String path = "";

    @BeforeEach
    void somebody() {
        try (var _ = Acting.internally()) {
            var root = units.parentsFirst().getFirst();
            units.create(List.of(new NewUnit(root.code(), NUMBER, "两名经办人", UnitLevel.STATION, 0)));
            var unit = units.parentsFirst().stream()
                    .filter(one -> one.code().equals(NUMBER))
                    .findFirst()
                    .map(Unit::id)
                    .orElseThrow();
            path = units.unit(unit).path();
            var entered = roster.registerAll(List.of(new NewOfficer(
                    NUMBER,
                    PersonType.OFFICER,
                    "仇英",
                    ChineseId.complete("99777719850101001"),
                    null,
                    Person.UNKNOWN,
                    Schooling.UNKNOWN,
                    new Posting(unit, Line.GENERAL, PostStatus.ON_POST, LocalDate.of(2021, 1, 1)),
                    Work.UNKNOWN,
                    Papers.NONE,
                    null,
                    null)));
            id = Objects.requireNonNull(entered.get(NUMBER));
        }
    }

    @Test
    void one_is_told_and_no_change_is_lost() throws Exception {
        var together = new CyclicBarrier(2);
        List<String> told;
        try (var clerks = Executors.newFixedThreadPool(2)) {
            var saving = Stream.of("甲的改动", "乙的改动")
                    .map(remark -> (Callable<String>) () -> save(together, remark))
                    .map(clerks::submit)
                    .toList();
            told = List.of(saving.get(0).get(), saving.get(1).get());
        }

        assertThat(told).contains("shared.changed-meanwhile").hasSize(2);
        var saved = told.stream().filter(sentence -> sentence.endsWith("的改动")).toList();
        assertThat(saved).hasSize(1);
        try (var _ = Acting.as(Role.HR, path)) {
            assertThat(officers.get(id).remark()).isEqualTo(saved.getFirst());
            assertThat(officers.get(id).version()).isEqualTo(1);
        }
    }

    /// What was saved, or the key of the sentence that refused it.
    private String save(CyclicBarrier together, String remark) throws Exception {
        var edit = new OfficerEdit(Person.UNKNOWN, Schooling.UNKNOWN, Work.UNKNOWN, Papers.NONE, null, remark, 0);
        together.await();
        try (var _ = Acting.as(Role.HR, path)) {
            roster.update(id, edit);
            return remark;
        } catch (Refusal refusal) {
            return refusal.key();
        }
    }
}
