package org.lianbing.portal.officers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianbing.portal.organisation.Units;
import org.lianbing.portal.shared.Role;
import org.lianbing.portal.shared.Window;
import org.lianbing.portal.testing.Acting;
import org.lianbing.portal.testing.PortalTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.annotation.Transactional;

@PortalTest
@Transactional
class RetentionTest {
    @Autowired
    Units units;

    @Autowired
    Roster roster;

    @Autowired
    Officers officers;

    @Autowired
    Retention retention;

    @Autowired
    JdbcTemplate database;

    RosterFixture fixture;

    @BeforeEach
    void enter() {
        clearWhoeverElseIsDue();
        fixture = new RosterFixture(units, roster);
    }

    /** Earlier tests leave people behind in the shared database; the count below is of this test's alone. */
    private void clearWhoeverElseIsDue() {
        try (var _ = Acting.internally()) {
            retention.clear();
        }
    }

    @Test
    void numbers_of_people_long_gone_are_cleared_and_their_histories_stay() {
        gone("f-1", "RETIRED", 61);
        gone("f-2", "TRANSFERRED", 59);
        gone("f-3", "TRANSFERRING", 100);
        try (var _ = Acting.internally()) {
            assertThat(retention.clear()).isEqualTo(1);
            assertThat(retention.clear()).isZero();
        }
        assertThat(held("f-1")).isZero();
        assertThat(held("f-2") + held("f-3") + held("f-4")).isEqualTo(3);
        assertThat(count("select count(*) from officer_posting where officer_id = ?", "f-1"))
                .isEqualTo(1);
        assertThat(count(
                        "select count(*) from audit_entry where action = 'officer.numbers-cleared' and subject_id = ?",
                        "f-1"))
                .isEqualTo(1);
    }

    @Test
    void a_person_without_numbers_still_has_a_record_and_a_line() {
        gone("f-1", "RETIRED", 61);
        try (var _ = Acting.internally()) {
            retention.clear();
        }
        try (var _ = Acting.as(Role.HR, fixture.unit("f-A").path())) {
            var officer = officers.get(fixture.id("f-1"));
            assertThat(officer.name()).isEqualTo("单雄信");
            assertThat(officer.maskedIdentity()).isEmpty();
            assertThat(officer.maskedPhone()).isNull();
            assertThat(officers.list(OfficerFilter.ANY, Window.first(10)).total())
                    .isEqualTo(3);
        }
    }

    private void gone(String number, String status, int months) {
        var id = fixture.id(number).value();
        database.update("update officer set post_status = ? where id = ?", status, id);
        database.update(
                "update officer_posting set post_status = ?, valid_from = date_sub(curdate(), interval ? month)"
                        + " where officer_id = ?",
                status,
                months,
                id);
    }

    private int held(String number) {
        return count(
                "select count(*) from officer where id = ? and identity_sealed is not null and identity_index is not"
                        + " null and phone_sealed is not null and phone_index is not null",
                number);
    }

    private int count(String query, String number) {
        return Objects.requireNonNull(
                database.queryForObject(query, Integer.class, fixture.id(number).value()));
    }
}
