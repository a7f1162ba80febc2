package org.lianbing.portal.demo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.lianbing.portal.organisation.Line;
import org.lianbing.portal.organisation.UnitLevel;

class ProvincePlanTest {
    @Test
    void the_province_has_the_reported_proportions() {
        var plan = ProvincePlan.make();

        assertThat(plan.stream().mapToInt(PlannedUnit::posts).sum()).isEqualTo(12_484);
        assertThat(plan.stream().mapToInt(PlannedUnit::officers).sum()).isEqualTo(9_843);
        assertThat(plan.stream()
                        .filter(unit -> unit.line() == Line.EXPRESSWAY)
                        .mapToInt(PlannedUnit::officers)
                        .sum())
                .isEqualTo(447);
        assertThat(plan.stream()
                        .filter(unit -> unit.unit().level() == UnitLevel.CITY)
                        .count())
                .isEqualTo(14);
        assertThat(plan.stream()
                        .filter(unit -> unit.unit().level() == UnitLevel.COUNTY)
                        .count())
                .isEqualTo(103);
    }

    @Test
    void the_same_province_is_made_every_time() {
        assertThat(ProvincePlan.make()).isEqualTo(ProvincePlan.make());
    }

    @Test
    void shares_add_up_to_the_whole() {
        assertThat(Apportionment.of(10, 1, 1, 1)).containsExactlyInAnyOrder(4, 3, 3);
    }
}
