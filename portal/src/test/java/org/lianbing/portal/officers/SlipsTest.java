package org.lianbing.portal.officers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianbing.portal.organisation.Policies;
import org.lianbing.portal.organisation.Policy;
import org.lianbing.portal.organisation.Unit;
import org.lianbing.portal.organisation.Units;
import org.lianbing.portal.security.Activation;
import org.lianbing.portal.security.Passwords;
import org.lianbing.portal.security.Secrets;
import org.lianbing.portal.security.Slip;
import org.lianbing.portal.security.SlipSheet;
import org.lianbing.portal.shared.Conflict;
import org.lianbing.portal.shared.Invalid;
import org.lianbing.portal.shared.Role;
import org.lianbing.portal.shared.Window;
import org.lianbing.portal.testing.Acting;
import org.lianbing.portal.testing.PortalTest;
import org.lianbing.portal.testing.QrImages;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.annotation.Transactional;

@PortalTest
@Transactional
class SlipsTest {
    private static final String ADDRESS = "192.0.2.77";
    private static final String PASSWORD = "chosen by myself";

    @Autowired
    Slips slips;

    @Autowired
    Activation activation;

    @Autowired
    SlipSheet sheet;

    @Autowired
    Passwords passwords;

    @Autowired
    Policies policies;

    @Autowired
    Units units;

    @Autowired
    Roster roster;

    @Autowired
    JdbcTemplate database;

    private @Nullable RosterFixture roll;

    @BeforeEach
    void a_roster() {
        roll = new RosterFixture(units, roster);
    }

    @Test
    void hr_prints_slips_for_its_own_people_and_for_nobody_elses() {
        var printed = print("f-A");

        assertThat(printed).extracting(Slip::username).containsExactlyInAnyOrder("f-1", "f-2", "f-4");
        assertThat(printed).extracting(Slip::code).doesNotHaveDuplicates().allMatch(code -> code.length() == 19);
    }

    @Test
    void of_a_code_only_the_hash_is_kept() {
        var slip = print("f-A").getFirst();

        var stored = database.queryForObject(
                "select c.code_hash from activation c join account a on a.id = c.account_id where a.username = ?",
                byte[].class,
                slip.username());
        assertThat(stored).isEqualTo(Secrets.hashOfCode(slip.code()));
        assertThat(database.queryForList("select detail from audit_entry", String.class))
                .noneMatch(detail -> detail != null && detail.contains(slip.code()));
    }

    @Test
    void a_slip_shows_little_of_the_person_and_gives_a_password_once() {
        var slip = slipOf("f-2");

        assertThat(activation.look(slip.code().toLowerCase(Locale.ROOT).replace("-", " "), ADDRESS))
                .isEqualTo(new Activation.Invited("f-2", "曾*"));
        activation.activate(slip.code(), PASSWORD, ADDRESS);

        var hash = database.queryForObject("select password_hash from account where username = 'f-2'", String.class);
        assertThat(passwords.matches(PASSWORD, hash)).isTrue();
        refused("security.activation.unknown", () -> activation.activate(slip.code(), PASSWORD + "!", ADDRESS));
        assertThat(print("f-A")).extracting(Slip::username).doesNotContain("f-2");
    }

    @Test
    void a_new_slip_voids_the_one_before() {
        var before = slipOf("f-1");
        var after = slipOf("f-1");

        refused("security.activation.unknown", () -> activation.look(before.code(), ADDRESS));
        assertThat(activation.look(after.code(), ADDRESS).username()).isEqualTo("f-1");
    }

    @Test
    void a_slip_that_is_too_old_and_one_of_a_disabled_account_are_void() {
        var old = slipOf("f-1");
        var disabled = slipOf("f-2");
        database.update("update activation set expires_at = '2020-01-01' where code_hash = ?", hash(old));
        database.update("update account set enabled = false where username = 'f-2'");

        refused("security.activation.unknown", () -> activation.look(old.code(), ADDRESS));
        refused("security.activation.unknown", () -> activation.activate(disabled.code(), PASSWORD, ADDRESS));
    }

    @Test
    void a_password_that_breaks_a_rule_leaves_the_slip_good() {
        var slip = slipOf("f-1");

        refused("security.password.common", () -> activation.activate(slip.code(), "password1234", ADDRESS));
        activation.activate(slip.code(), PASSWORD, ADDRESS);
    }

    @Test
    void codes_cannot_be_tried_out_from_one_address() {
        for (int i = 0; i < 200; i++)
            assertThatExceptionOfType(Conflict.class).isThrownBy(() -> activation.look(Secrets.code(), "192.0.2.78"));

        var slip = slipOf("f-1");
        refused("security.activation.too-many", () -> activation.look(slip.code(), "192.0.2.78"));
        assertThat(activation.look(slip.code(), ADDRESS).username()).isEqualTo("f-1");
    }

    @Test
    void more_than_policy_allows_at_once_is_refused() {
        try (var _ = Acting.as(Role.SYSTEM_ADMIN, "/")) {
            var top = units.parentsFirst().getFirst().id();
            policies.set(new Policy(top, "activation.slips-at-once", "2", java.time.LocalDate.of(2020, 1, 1)));
        }
        refused("officers.slips.too-many", () -> print("f-A"));
    }

    @Test
    void the_list_tells_how_far_everybody_is() {
        var slip = slipOf("f-1");
        activation.activate(slip.code(), PASSWORD, ADDRESS);
        slipOf("f-2");

        try (var _ = Acting.as(Role.HR, unit("f-A").path())) {
            assertThat(slips.list(new SlipFilter(null, "", false), Window.all()).rows())
                    .extracting(SlipLine::number, SlipLine::active, line -> line.issuedAt() != null)
                    .containsExactlyInAnyOrder(
                            org.assertj.core.groups.Tuple.tuple("f-1", true, false),
                            org.assertj.core.groups.Tuple.tuple("f-2", false, true),
                            org.assertj.core.groups.Tuple.tuple("f-4", false, false));
        }
    }

    @Test
    void the_paper_has_names_that_can_be_copied_and_qr_codes_that_can_be_read() throws Exception {
        var printed = print("f-A");
        var pdf = sheet.pdf(printed, "https://lianbing.example/", Locale.SIMPLIFIED_CHINESE);

        try (var document = Loader.loadPDF(pdf)) {
            var text = new PDFTextStripper().getText(document);
            for (var slip : printed) assertThat(text).contains(slip.displayName(), slip.username(), slip.code());
            assertThat(text).contains("人事", "用手机");
            assertThat(QrImages.on(document))
                    .containsExactlyInAnyOrderElementsOf(printed.stream()
                            .map(slip -> "https://lianbing.example/activate#" + slip.code())
                            .toList());
        }
    }

    @Test
    void an_address_that_is_none_is_refused() {
        for (var wrong : List.of("", "lianbing", "javascript:alert(1)", "https://"))
            assertThatExceptionOfType(Invalid.class)
                    .isThrownBy(() -> sheet.pdf(List.of(), wrong, Locale.SIMPLIFIED_CHINESE));
    }

    private Unit unit(String code) {
        return Objects.requireNonNull(roll).unit(code);
    }

    private List<Slip> print(String unit) {
        try (var _ = Acting.as(Role.HR, unit(unit).path())) {
            return slips.print(SlipFilter.WAITING);
        }
    }

    private Slip slipOf(String number) {
        try (var _ = Acting.as(Role.HR, unit("f-A").path())) {
            return slips.print(new SlipFilter(null, number, true)).getFirst();
        }
    }

    private static byte[] hash(Slip slip) {
        return Secrets.hashOfCode(slip.code());
    }

    private static void refused(String key, org.assertj.core.api.ThrowableAssert.ThrowingCallable act) {
        try (var _ = Acting.as(Role.HR, "/")) {
            assertThatExceptionOfType(Conflict.class)
                    .isThrownBy(act)
                    .matches(conflict -> conflict.key().equals(key), key);
        }
    }
}
