package org.lianbing.portal.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.lianbing.portal.officers.OfficerFilter;
import org.lianbing.portal.officers.Officers;
import org.lianbing.portal.officers.PersonType;
import org.lianbing.portal.officers.Staffing;
import org.lianbing.portal.officers.UnitStaffing;
import org.lianbing.portal.organisation.UnitLevel;
import org.lianbing.portal.shared.Role;
import org.lianbing.portal.testing.Acting;
import org.lianbing.portal.testing.PortalTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

@PortalTest
@TestPropertySource(properties = "lianbing.demonstration.enabled=true")
class DemonstrationTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

    @Autowired
    Staffing staffing;

    @Autowired
    Officers officers;

    @Test
    void the_golden_figures_hold() {
        try (var _ = Acting.as(Role.LEADER, "/")) {
            var province = staffing.on(TODAY).getFirst();
            assertThat(province.posts()).isEqualTo(12_484);
            assertThat(province.present()).isEqualTo(9_843);
            assertThat(province.rate()).hasToString("78.84");
            assertThat(province.expresswayPosts()).isEqualTo(514);
            assertThat(province.expresswayPresent()).isEqualTo(447);
            assertThat(province.expresswayRate()).hasToString("86.96");
            assertThat(province.belowWarning()).isFalse();
        }
    }

    @Test
    void several_counties_lie_under_the_warning_threshold() {
        try (var _ = Acting.as(Role.LEADER, "/")) {
            assertThat(staffing.on(TODAY))
                    .filteredOn(UnitStaffing::belowWarning)
                    .hasSizeBetween(8, 15)
                    .allMatch(unit -> unit.unit().level() == UnitLevel.COUNTY);
        }
    }

    @Test
    void about_one_officer_in_twenty_is_a_legal_reviewer() {
        try (var _ = Acting.as(Role.HR, "/")) {
            var reviewers = officers.count(
                    new OfficerFilter(null, null, PersonType.OFFICER, null, null, null, null, true, null, null));
            assertThat(reviewers * 100.0 / ProvincePlan.OFFICERS).isBetween(4.5, 6.0);
        }
    }

    @Test
    void auxiliaries_come_on_top_and_are_supervised() {
        try (var _ = Acting.as(Role.HR, "/")) {
            var filter = new OfficerFilter(null, null, PersonType.AUXILIARY, null, null, null, null, null, null, null);
            var auxiliaries = officers.list(filter, org.lianbing.portal.shared.Window.first(1));
            assertThat(auxiliaries.total()).isBetween(300, 1_500);
            assertThat(officers.get(auxiliaries.rows().getFirst().id()).supervisor())
                    .isNotNull();
        }
    }
}
