package org.lianbing.portal.officers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lianbing.portal.organisation.Units;
import org.lianbing.portal.shared.NotAllowed;
import org.lianbing.portal.shared.Role;
import org.lianbing.portal.shared.Window;
import org.lianbing.portal.testing.Acting;
import org.lianbing.portal.testing.PortalTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.annotation.Transactional;

@PortalTest
@Transactional
class OfficersTest {
    @Autowired
    Units units;

    @Autowired
    Roster roster;

    @Autowired
    Officers officers;

    @Autowired
    OfficerBriefs briefs;

    @Autowired
    JdbcTemplate database;

    RosterFixture fixture;

    @BeforeEach
    void enter() {
        fixture = new RosterFixture(units, roster);
    }

    @ParameterizedTest
    @CsvSource({
        "雄,            单雄信",
        "sxx,           单雄信",
        "shan xiong,    单雄信",
        "ZENG,          曾国",
        "f-2,           曾国",
        "单雄信 曾国,    单雄信|曾国",
        "单雄信、f-2,    单雄信|曾国",
        "%,             ''",
        "无此人,         ''"
    })
    void the_search_field_takes_names_pinyin_numbers_and_pasted_columns(String text, String found) {
        try (var _ = Acting.as(Role.HR, fixture.unit("f-A").path())) {
            assertThat(names(OfficerFilter.ANY.withText(text))).isEqualTo(found);
        }
    }

    @Test
    void a_whole_id_number_finds_its_person() {
        try (var _ = Acting.as(Role.HR, fixture.unit("f-P").path())) {
            assertThat(names(OfficerFilter.ANY.withText(RosterFixture.IDENTITY.value())))
                    .isEqualTo("单雄信");
        }
    }

    @Test
    void filters_narrow_by_unit_kind_reviewer_and_age() {
        try (var _ = Acting.as(Role.HR, fixture.unit("f-P").path())) {
            assertThat(names(OfficerFilter.ANY.withUnit(fixture.unit("f-B").id())))
                    .isEqualTo("查良");
            assertThat(names(new OfficerFilter(
                            null, null, PersonType.AUXILIARY, null, null, null, null, null, null, null)))
                    .isEqualTo("王小明");
            assertThat(names(new OfficerFilter(null, null, null, null, null, null, null, true, null, null)))
                    .isEqualTo("单雄信");
            assertThat(names(new OfficerFilter(null, null, null, null, null, null, null, null, 50, null)))
                    .isEqualTo("查良");
            assertThat(names(new OfficerFilter(null, null, null, null, null, null, null, null, null, 30)))
                    .isEqualTo("王小明");
        }
    }

    @Test
    void nobody_outside_the_reach_is_seen() {
        var other = fixture.id("f-3");
        try (var _ = Acting.as(Role.HR, fixture.unit("f-A").path())) {
            assertThat(officers.count(OfficerFilter.ANY)).isEqualTo(3);
            assertThatThrownBy(() -> officers.get(other)).isInstanceOf(NotAllowed.class);
            assertThat(briefs.byIds(java.util.List.of(other))).isEmpty();
        }
        try (var _ = Acting.asOfficer(other, fixture.unit("f-B").path())) {
            assertThatThrownBy(() -> officers.list(OfficerFilter.ANY, Window.all()))
                    .isInstanceOf(AccessDeniedException.class);
            assertThat(officers.own().name()).isEqualTo("查良");
            assertThat(briefs.own().unitName()).isEqualTo("乙市");
        }
    }

    @Test
    void lists_and_records_show_masked_numbers() {
        try (var _ = Acting.as(Role.LEADER, fixture.unit("f-P").path())) {
            var officer = officers.get(fixture.id("f-1"));
            assertThat(officer.maskedIdentity()).isEqualTo(RosterFixture.IDENTITY.masked());
            assertThat(officer.maskedPhone()).isEqualTo("120****0000");
        }
    }

    @Test
    void the_table_holds_no_readable_number() {
        var row = database.queryForMap(
                "select * from officer where id = ?", fixture.id("f-1").value());
        assertThat(row.values())
                .noneMatch(value -> readable(value).contains(RosterFixture.IDENTITY.value())
                        || readable(value).contains("12099990000"));
        assertThat((byte[]) row.get("identity_sealed")).hasSize(1 + 12 + 18 + 16);
    }

    private static String readable(@org.jspecify.annotations.Nullable Object value) {
        return value instanceof byte[] bytes
                ? new String(bytes, java.nio.charset.StandardCharsets.ISO_8859_1)
                : String.valueOf(value);
    }

    private String names(OfficerFilter filter) {
        var found = officers.list(filter, new Window(0, 50, "number", false));
        assertThat(found.total()).isEqualTo(found.rows().size());
        return String.join("|", found.rows().stream().map(OfficerLine::name).toList());
    }
}
