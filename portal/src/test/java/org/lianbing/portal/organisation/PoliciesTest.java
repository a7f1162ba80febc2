package org.lianbing.portal.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianbing.portal.shared.Conflict;
import org.lianbing.portal.shared.NotAllowed;
import org.lianbing.portal.shared.Role;
import org.lianbing.portal.shared.UnitId;
import org.lianbing.portal.testing.Acting;
import org.lianbing.portal.testing.PortalTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

@PortalTest
@Transactional
class PoliciesTest {
    private static final LocalDate DAY = LocalDate.of(2026, 5, 1);

    @Autowired
    Units units;

    @Autowired
    Policies policies;

    private UnitId city;
    private UnitId county;

    @BeforeEach
    void plant() {
        try (var _ = Acting.internally()) {
            units.create(List.of(
                    new NewUnit("p-C", "p-X", "甲市第一县", UnitLevel.COUNTY, 0),
                    new NewUnit("p-P", "p-C", "甲市", UnitLevel.CITY, 0),
                    new NewUnit(null, "p-P", "某省", UnitLevel.PROVINCE, 0)));
            city = id("p-C");
            county = id("p-X");
        }
    }

    @Test
    void a_new_province_starts_with_the_default_figures() {
        try (var _ = Acting.internally()) {
            assertThat(policies.number(county, "staffing.warning-percent", DAY)).isEqualByComparingTo("60");
        }
    }

    @Test
    void the_nearest_unit_above_decides_from_its_day_on() {
        try (var _ = Acting.as(Role.SYSTEM_ADMIN, "/")) {
            policies.set(new Policy(city, "exam.pass-percent", "80", DAY));

            assertThat(policies.integer(county, "exam.pass-percent", DAY.minusDays(1)))
                    .isEqualTo(60);
            assertThat(policies.integer(county, "exam.pass-percent", DAY)).isEqualTo(80);
            assertThat(policies.numbers("exam.pass-percent", DAY).get(county)).isEqualByComparingTo("80");
            assertThat(policies.inForce(county, DAY))
                    .filteredOn(policy -> policy.code().equals("exam.pass-percent"))
                    .extracting(Policy::setting)
                    .containsExactly("80");
        }
    }

    @Test
    void a_later_setting_ends_the_earlier_one_and_an_earlier_one_ends_before_it() {
        try (var _ = Acting.as(Role.SYSTEM_ADMIN, "/")) {
            policies.set(new Policy(city, "t.figure", "3", DAY.plusMonths(2)));
            policies.set(new Policy(city, "t.figure", "1", DAY));
            policies.set(new Policy(city, "t.figure", "2", DAY.plusMonths(1)));

            assertThat(policies.integer(city, "t.figure", DAY)).isEqualTo(1);
            assertThat(policies.integer(city, "t.figure", DAY.plusMonths(1))).isEqualTo(2);
            assertThat(policies.integer(city, "t.figure", DAY.plusMonths(9))).isEqualTo(3);
        }
    }

    @Test
    void a_missing_figure_is_named() {
        try (var _ = Acting.internally()) {
            assertThatThrownBy(() -> policies.number(county, "t.nobody-set-it", DAY))
                    .isInstanceOfSatisfying(
                            Conflict.class,
                            conflict -> assertThat(conflict.arguments()).contains("t.nobody-set-it"));
        }
    }

    @Test
    void an_administrator_sets_figures_within_reach_only() {
        try (var _ = Acting.as(Role.SYSTEM_ADMIN, "/0/")) {
            assertThatThrownBy(() -> policies.set(new Policy(city, "t.figure", "1", DAY)))
                    .isInstanceOf(NotAllowed.class);
        }
    }

    private UnitId id(String code) {
        return units.parentsFirst().stream()
                .filter(unit -> unit.code().equals(code))
                .findFirst()
                .orElseThrow()
                .id();
    }
}
