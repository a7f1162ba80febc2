package org.lianbing.portal.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lianbing.portal.shared.Role;
import org.lianbing.portal.testing.Acting;
import org.lianbing.portal.testing.PortalTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

@PortalTest
@Transactional
class UnitsTest {
    @Autowired
    Units units;

    @Test
    void a_person_sees_the_units_below_the_one_they_hold_a_role_in() {
        try (var _ = Acting.internally()) {
            units.create(List.of(
                    new NewUnit(null, "t-P", "某省", UnitLevel.PROVINCE, 0),
                    new NewUnit("t-P", "t-C1", "甲市", UnitLevel.CITY, 0),
                    new NewUnit("t-P", "t-C2", "乙市", UnitLevel.CITY, 1),
                    new NewUnit("t-C1", "t-X1", "甲市第一县", UnitLevel.COUNTY, 0)));
        }
        var city = path("t-C1");
        try (var _ = Acting.as(Role.HR, city)) {
            assertThat(units.within(Role.HR)).extracting(Unit::name).containsExactly("甲市", "甲市第一县");
            assertThat(units.within(Role.TRAINER)).isEmpty();
        }
    }

    private String path(String code) {
        try (var _ = Acting.internally()) {
            return units.byId().values().stream()
                    .filter(unit -> unit.code().equals(code))
                    .findFirst()
                    .orElseThrow()
                    .path();
        }
    }
}
