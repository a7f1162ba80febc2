package org.lianbing.portal.officers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lianbing.portal.organisation.Policies;
import org.lianbing.portal.organisation.Policy;
import org.lianbing.portal.organisation.Units;
import org.lianbing.portal.shared.Conflict;
import org.lianbing.portal.shared.Invalid;
import org.lianbing.portal.shared.NotAllowed;
import org.lianbing.portal.shared.Role;
import org.lianbing.portal.testing.Acting;
import org.lianbing.portal.testing.PortalTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.annotation.Transactional;

@PortalTest
@Transactional
class RevealsTest {
    private static final RevealReason REASON = new RevealReason("办理执法证件");

    @Autowired
    Units units;

    @Autowired
    Roster roster;

    @Autowired
    Reveals reveals;

    @Autowired
    OwnData own;

    @Autowired
    Policies policies;

    @Autowired
    JdbcTemplate database;

    RosterFixture fixture;

    @BeforeEach
    void enter() {
        fixture = new RosterFixture(units, roster);
        database.update("delete from personal_reveal_day");
    }

    @Test
    void every_look_is_on_record_with_its_reason_and_the_person_sees_it() {
        try (var _ = Acting.as(Role.HR, fixture.unit("f-P").path())) {
            assertThat(reveals.reveal(fixture.id("f-1"), PersonalNumber.IDENTITY, REASON))
                    .isEqualTo(RosterFixture.IDENTITY.value());
            assertThat(reveals.reveal(fixture.id("f-1"), PersonalNumber.PHONE, REASON))
                    .isEqualTo("12099990000");
        }
        assertThat(database.queryForList(
                        "select concat(action, ' ', detail) from audit_entry where subject_id = ? and action like"
                                + " 'officer.%-viewed' order by id",
                        String.class, fixture.id("f-1").value()))
                .containsExactly("officer.identity-viewed 办理执法证件", "officer.phone-viewed 办理执法证件");
        try (var _ = Acting.asOfficer(fixture.id("f-1"), fixture.unit("f-A1").path())) {
            assertThat(own.looks())
                    .extracting(Reveal::number)
                    .containsExactly(PersonalNumber.PHONE, PersonalNumber.IDENTITY);
        }
    }

    @Test
    void a_day_has_as_many_looks_as_the_policy_allows() {
        try (var _ = Acting.internally()) {
            policies.set(new Policy(
                    fixture.unit("f-A").id(), "personal-data.reveals-per-day", "2", LocalDate.of(2020, 1, 1)));
        }
        try (var _ = Acting.as(Role.HR, fixture.unit("f-P").path())) {
            reveals.reveal(fixture.id("f-1"), PersonalNumber.PHONE, REASON);
            reveals.reveal(fixture.id("f-2"), PersonalNumber.PHONE, REASON);
            assertThatThrownBy(() -> reveals.reveal(fixture.id("f-1"), PersonalNumber.IDENTITY, REASON))
                    .isInstanceOf(Conflict.class)
                    .hasMessage("officers.persondata.limit");
        }
    }

    @Test
    void nobody_out_of_reach_is_shown() {
        try (var _ = Acting.as(Role.HR, fixture.unit("f-A").path())) {
            assertThatThrownBy(() -> reveals.reveal(fixture.id("f-3"), PersonalNumber.IDENTITY, REASON))
                    .isInstanceOf(NotAllowed.class);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "查", "核对 990001198001010011", "打 138 1234 5678", "120-9999-0000 联系"})
    void a_reason_has_words_and_no_numbers(String text) {
        assertThatThrownBy(() -> new RevealReason(text)).isInstanceOf(Invalid.class);
    }
}
