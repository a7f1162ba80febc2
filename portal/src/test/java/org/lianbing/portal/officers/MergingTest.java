package org.lianbing.portal.officers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lianbing.portal.organisation.Units;
import org.lianbing.portal.security.Accounts;
import org.lianbing.portal.security.NewAccount;
import org.lianbing.portal.shared.Conflict;
import org.lianbing.portal.shared.NotAllowed;
import org.lianbing.portal.shared.OfficerId;
import org.lianbing.portal.shared.Role;
import org.lianbing.portal.testing.Acting;
import org.lianbing.portal.testing.PortalTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.annotation.Transactional;

@PortalTest
@Transactional
class MergingTest {
    private static final ChineseId NEAR = ChineseId.complete("99000119800101003");

    @Autowired
    Units units;

    @Autowired
    Roster roster;

    @Autowired
    Officers officers;

    @Autowired
    Duplicates duplicates;

    @Autowired
    Merging merging;

    @Autowired
    Accounts accounts;

    @Autowired
    JdbcTemplate sql;

    RosterFixture fixture;
    OfficerId kept;
    OfficerId dropped;

    @BeforeEach
    void enterTwice() {
        fixture = new RosterFixture(units, roster);
        kept = fixture.id("f-1");
        hr();
        var again = fixture.officer("f-1b", "单雄信", NEAR, "f-B", false);
        dropped = Objects.requireNonNull(roster.registerAll(List.of(again)).get("f-1b"));
        sql.update("update officer set phone_sealed = null, phone_index = null where id = ?", kept.value());
    }

    @AfterEach
    void leave() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void same_name_and_birth_date_and_a_near_id_number_are_found() {
        var pair = pair();
        assertThat(pair.likenesses()).isEqualTo(Set.of(Likeness.NAME_AND_BIRTH, Likeness.NEAR_IDENTITY));
        assertThat(List.of(pair.first().id(), pair.second().id())).containsExactly(kept, dropped);

        Acting.as(Role.HR, fixture.unit("f-B").path());
        assertThat(duplicates.pairs()).isEmpty();
    }

    @Test
    void two_people_who_share_a_phone_are_found_and_put_aside() {
        sql.update("""
                update officer set phone_index = unhex(repeat('ab', 32)), phone_sealed = 'x'
                 where id in (?, ?)""", kept.value(), fixture.id("f-3").value());
        var shared = duplicates.pairs().stream()
                .filter(pair -> pair.likenesses().equals(Set.of(Likeness.PHONE)))
                .toList();
        assertThat(shared).hasSize(1);
        duplicates.setDistinct(fixture.id("f-3"), kept);
        assertThat(duplicates.pairs()).noneMatch(pair -> pair.likenesses().equals(Set.of(Likeness.PHONE)));
    }

    @ParameterizedTest
    @CsvSource({
        "990001198001010010, 990001198001010036, true",
        "990001198001010010, 990001198010010017, true",
        "990001198001010010, 990001199205170024, false"
    })
    void near_is_what_a_slip_of_the_pen_makes(String one, String other, boolean near) {
        assertThat(NearIdentities.near(one, other)).isEqualTo(near);
    }

    @Test
    void what_points_to_the_dropped_record_moves_and_what_is_missing_is_filled_in() {
        open("f-1b", dropped);
        roster.registerAll(
                List.of(fixture.auxiliary("f-9", "仇英", ChineseId.complete("99000119850101007"), "f-B", "f-1b")));

        sql.update(
                "insert into personal_reveal (officer_id, account_id, actor, number, reason, at)"
                        + " values (?, 1, 'hr', 'PHONE', '联系本人', now(3))",
                dropped.value());
        sql.update(
                "insert into data_request (officer_id, kind, wish, state, asked_at, due)"
                        + " values (?, 'OBJECTION', '异议', 'OPEN', now(3), curdate())",
                dropped.value());

        merging.merge(new Merge(kept, 0, dropped, 0, "身份证号录错一位"));

        assertThat(sql.queryForObject(
                        "select count(*) from personal_reveal where officer_id = ?", Long.class, kept.value()))
                .isEqualTo(1);
        assertThat(sql.queryForObject(
                        "select count(*) from data_request where officer_id = ?", Long.class, kept.value()))
                .isEqualTo(1);
        var one = officers.get(kept);
        assertThat(one.maskedPhone()).isEqualTo("120****0000");
        assertThat(one.version()).isEqualTo(1);
        assertThatThrownBy(() -> officers.get(dropped)).isInstanceOf(NotAllowed.class);
        assertThat(officers.list(OfficerFilter.ANY.withText("仇英"), org.lianbing.portal.shared.Window.first(1))
                        .rows())
                .allSatisfy(
                        line -> assertThat(officers.get(line.id()).supervisor()).isEqualTo(kept));
        assertThat(sql.queryForObject("select officer_id from account where username = 'f-1b'", Long.class))
                .isEqualTo(kept.value());
        assertThat(sql.queryForObject("select kept_id from officer_merge where dropped_number = 'f-1b'", Long.class))
                .isEqualTo(kept.value());
        assertThat(duplicates.pairs()).noneMatch(pair -> pair.first().id().equals(kept));
    }

    @Test
    void two_open_accounts_forbid_it() {
        open("f-1", kept);
        open("f-1b", dropped);
        assertThat(merging.hindrances(dropped, kept))
                .extracting(Conflict::key)
                .containsExactly("officers.merge.accounts");
        var merge = new Merge(kept, 0, dropped, 0, "重复");
        assertThatThrownBy(() -> merging.merge(merge)).hasMessage("officers.merge.accounts");

        sql.update("update account set enabled = false where username = 'f-1b'");
        merging.merge(merge);
        assertThat(officers.get(kept).name()).isEqualTo("单雄信");
    }

    @Test
    void an_officer_and_an_auxiliary_are_never_one() {
        var merge = new Merge(kept, 0, fixture.id("f-4"), 0, "重复");
        assertThatThrownBy(() -> merging.merge(merge)).hasMessage("officers.merge.types");
    }

    @Test
    void a_record_changed_meanwhile_is_left_alone() {
        sql.update("update officer set version = 5 where id = ?", dropped.value());
        var merge = new Merge(kept, 0, dropped, 0, "重复");
        assertThatThrownBy(() -> merging.merge(merge)).hasMessage("shared.changed-meanwhile");
        assertThat(officers.get(dropped).number()).isEqualTo("f-1b");
    }

    @Test
    void both_records_must_lie_within_reach() {
        Acting.as(Role.HR, fixture.unit("f-A").path());
        var merge = new Merge(kept, 0, dropped, 0, "重复");
        assertThatThrownBy(() -> merging.merge(merge)).isInstanceOf(NotAllowed.class);
    }

    private DuplicatePair pair() {
        return duplicates.pairs().stream()
                .filter(pair ->
                        pair.first().id().equals(kept) && pair.second().id().equals(dropped))
                .findFirst()
                .orElseThrow();
    }

    private void open(String username, OfficerId officer) {
        try (var _ = Acting.internally()) {
            accounts.open(List.of(new NewAccount(username, "单雄信", officer, "x", false, List.of())));
        }
        hr();
    }

    private void hr() {
        Acting.as(Role.HR, fixture.unit("f-P").path());
    }
}
