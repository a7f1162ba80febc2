package org.lianbing.portal.officers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianbing.portal.officers.imports.SampleRoster;
import org.lianbing.portal.organisation.Units;
import org.lianbing.portal.shared.Conflict;
import org.lianbing.portal.shared.NotAllowed;
import org.lianbing.portal.shared.Role;
import org.lianbing.portal.shared.Window;
import org.lianbing.portal.shared.sheets.Finding;
import org.lianbing.portal.shared.sheets.Progress;
import org.lianbing.portal.testing.Acting;
import org.lianbing.portal.testing.PortalTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.annotation.Transactional;

@PortalTest
@Transactional
class RosterImportsTest {
    private static final int AREA = 77;

    @Autowired
    Units units;

    @Autowired
    Roster roster;

    @Autowired
    Officers officers;

    @Autowired
    RosterImports imports;

    @Autowired
    Retention retention;

    @Autowired
    JdbcTemplate database;

    RosterFixture fixture;
    SampleRoster sample;

    @BeforeEach
    void enter() {
        fixture = new RosterFixture(units, roster);
        sample = new SampleRoster().people(40, AREA, "f-A1");
    }

    @Test
    void a_checked_file_is_entered_and_taken_back() {
        try (var _ = hr("f-A")) {
            int before = officers.count(OfficerFilter.ANY);
            var draft = check(false);
            assertThat(draft.errors()).isEmpty();
            assertThat(draft.additions()).isEqualTo(40);
            assertThat(officers.count(OfficerFilter.ANY)).isEqualTo(before);

            var done = imports.confirm(draft, Progress.SILENT);

            assertThat(done.added()).isEqualTo(40);
            assertThat(done.unitName()).isEqualTo("甲市第一县");
            assertThat(officers.count(OfficerFilter.ANY)).isEqualTo(before + 40);
            var person = person(3);
            assertThat(person.work().domain()).isEqualTo(org.lianbing.questionbank.Domain.ROAD_TRANSPORT);
            assertThat(person.person().workSince()).isEqualTo(LocalDate.of(2010, 7, 1));
            assertThat(imports.list(Window.first(5)).rows()).contains(done);

            imports.undo(done.id());

            assertThat(officers.count(OfficerFilter.ANY)).isEqualTo(before);
            assertThatThrownBy(() -> imports.undo(done.id())).hasMessage("officers.import.undo.already");
        }
    }

    @Test
    void a_file_with_one_error_enters_nobody_and_says_why_in_a_column() throws Exception {
        int row = sample.put(7, "姓名", "");
        try (var _ = hr("f-A")) {
            var draft = check(false);
            int before = officers.count(OfficerFilter.ANY);

            assertThatThrownBy(() -> imports.confirm(draft, Progress.SILENT)).hasMessage("officers.import.not-clean");

            assertThat(officers.count(OfficerFilter.ANY)).isEqualTo(before);
            assertThat(draft.errors()).extracting(Finding::row).containsExactly(row);
            var report = draft.report("原因", java.util.Map.of(row, "姓名未填 <&>"));
            try (var book = new org.apache.poi.xssf.usermodel.XSSFWorkbook(new java.io.ByteArrayInputStream(report))) {
                var sheet = book.getSheetAt(0);
                int column = SampleRoster.COLUMNS.size();
                assertThat(sheet.getRow(0).getCell(column).getStringCellValue()).isEqualTo("原因");
                assertThat(sheet.getRow(row - 1).getCell(column).getStringCellValue())
                        .isEqualTo("姓名未填 <&>");
                assertThat(sheet.getRow(row).getCell(column)).isNull();
                assertThat(sheet.getRow(row).getCell(1).getStringCellValue()).isEqualTo(sample.value(8, "姓名"));
            }
        }
    }

    @Test
    void people_already_there_are_errors_unless_they_are_to_be_updated() {
        try (var _ = hr("f-A")) {
            imports.confirm(check(false), Progress.SILENT);

            assertThat(check(false).errors())
                    .hasSize(40)
                    .allMatch(error -> error.kind().equals("identity.known"));
            assertThat(check(true).changes()).isEmpty();
            assertThatThrownBy(() -> imports.confirm(check(true), Progress.SILENT))
                    .hasMessage("officers.import.nothing");
        }
    }

    @Test
    void an_update_shows_its_changes_first_and_gives_back_what_was_there() {
        try (var _ = hr("f-P")) {
            imports.confirm(check(false), Progress.SILENT);
            var since = database.update(
                    "update officer_posting set valid_from = '2024-01-01' where officer_id = ?",
                    person(1).id().value());
            assertThat(since).isEqualTo(1);
            database.update(
                    "update officer_standing set valid_from = '2024-01-01' where officer_id = ?",
                    person(1).id().value());
            sample.put(1, "职务", "副大队长");
            sample.put(1, "联系电话", "12000009999");
            sample.put(1, "所属机构", "乙市");
            sample.put(2, "学历", "");
            sample.put(3, "省内执法证号", "无");

            var draft = check(true);

            assertThat(draft.errors()).isEmpty();
            assertThat(draft.additions()).isZero();
            assertThat(draft.changes()).extracting(PersonChange::row).containsExactly(3, 5);
            assertThat(draft.changes().getFirst().values())
                    .containsExactlyInAnyOrder(
                            new PersonChange.Value("unit", "甲市第一县", "乙市"),
                            new PersonChange.Value("duty", "科员", "副大队长"),
                            new PersonChange.Value("phone", "120****0001", "120****9999"));
            assertThat(draft.changes().get(1).values())
                    .containsExactly(new PersonChange.Value("provincial-card", "9977000003", null));

            var done = imports.confirm(draft, Progress.SILENT);

            assertThat(person(1).unitName()).isEqualTo("乙市");
            assertThat(person(1).work().duty()).isEqualTo("副大队长");
            assertThat(person(1).maskedPhone()).isEqualTo("120****9999");
            assertThat(person(3).papers().provincialCard()).isNull();

            imports.undo(done.id());

            assertThat(person(1).unitName()).isEqualTo("甲市第一县");
            assertThat(person(1).posting().from()).isEqualTo(LocalDate.of(2024, 1, 1));
            assertThat(person(1).work().duty()).isEqualTo("科员");
            assertThat(database.queryForList(
                            "select concat(duty, ' ', valid_from, ' ', coalesce(valid_to, 'open'))"
                                    + " from officer_standing where officer_id = ?",
                            String.class,
                            person(1).id().value()))
                    .containsExactly("科员 2024-01-01 open");
            assertThat(person(1).maskedPhone()).isEqualTo("120****0001");
            assertThat(person(3).papers().provincialCard()).isEqualTo("9977000003");
        }
    }

    @Test
    void of_a_clerk_and_a_file_that_change_one_person_the_later_is_told_and_nothing_is_lost() {
        try (var _ = hr("f-A")) {
            imports.confirm(check(false), Progress.SILENT);
            sample.put(5, "职务", "大队长");
            var draft = check(true);
            var id = person(5).id();
            roster.update(
                    id,
                    new OfficerEdit(Person.UNKNOWN, Schooling.UNKNOWN, Work.UNKNOWN, Papers.NONE, null, "由同事核对", 0));

            assertThatThrownBy(() -> imports.confirm(draft, Progress.SILENT))
                    .isInstanceOf(Conflict.class)
                    .hasMessage("shared.changed-meanwhile");

            assertThat(officers.get(id).remark()).isEqualTo("由同事核对");
        }
    }

    @Test
    void another_units_shorter_time_for_undoing_takes_nothing_from_this_one() {
        RosterImport done;
        try (var _ = hr("f-A")) {
            done = imports.confirm(check(false), Progress.SILENT);
        }
        database.update("update roster_import set made_at = date_sub(made_at, interval 2 day)");
        var other = fixture.unit("f-B").id();
        database.update(
                "insert into policy (unit_id, code, valid_from, setting) values (?, 'roster.import-undo-days', ?, '1')",
                other.value(),
                LocalDate.of(2020, 1, 1));
        try (var _ = Acting.internally()) {
            retention.forgetImports();
        }
        try (var _ = hr("f-A")) {
            int entered = officers.count(OfficerFilter.ANY);
            imports.undo(done.id());
            assertThat(officers.count(OfficerFilter.ANY)).isEqualTo(entered - 40);
        }
    }

    @Test
    void what_is_no_longer_kept_is_not_said_to_be_undone() {
        RosterImport done;
        try (var _ = hr("f-A")) {
            done = imports.confirm(check(false), Progress.SILENT);
            database.update(
                    "delete from roster_import_person where import_id = ? order by officer_id limit 1",
                    done.id().value());
            assertThatThrownBy(() -> imports.undo(done.id())).hasMessage("officers.import.undo.late");
        }
    }

    @Test
    void what_was_changed_by_hand_since_keeps_an_import_from_being_undone() {
        try (var _ = hr("f-A")) {
            var done = imports.confirm(check(false), Progress.SILENT);
            roster.update(
                    person(0).id(),
                    new OfficerEdit(Person.UNKNOWN, Schooling.UNKNOWN, Work.UNKNOWN, Papers.NONE, null, "改过", 0));

            assertThatThrownBy(() -> imports.undo(done.id())).hasMessage("officers.import.undo.changed");
        }
    }

    @Test
    void accounts_keep_an_import_from_being_undone() {
        try (var _ = hr("f-A")) {
            var done = imports.confirm(check(false), Progress.SILENT);
            database.update(
                    "insert into account (username, officer_id, display_name, created_at) values (?, ?, 'x', now())",
                    "import-test",
                    person(0).id().value());

            assertThatThrownBy(() -> imports.undo(done.id())).hasMessage("officers.import.undo.accounts");
        }
    }

    @Test
    void hr_imports_into_its_own_units_only() {
        try (var _ = hr("f-B")) {
            assertThat(check(false).errors())
                    .hasSize(40)
                    .allMatch(error -> error.kind().equals("unit.outside"));
        }
        try (var _ = hr("f-A")) {
            var draft = check(false);
            var done = imports.confirm(draft, Progress.SILENT);
            try (var _ = hr("f-B")) {
                assertThatThrownBy(() -> imports.undo(done.id())).isInstanceOf(NotAllowed.class);
                sample.put(0, "所属机构", "f-B");
                assertThat(check(true).errors()).extracting(Finding::kind).contains("identity.elsewhere");
            }
        }
    }

    @Test
    void cards_numbers_and_people_of_the_roster_are_recognised() {
        try (var _ = hr("f-P")) {
            imports.confirm(check(false), Progress.SILENT);
            var next = new SampleRoster().people(4, AREA + 1, "f-A1");
            int card = next.put(0, "省内执法证号", sample.value(0, "省内执法证号"));
            int auxiliary = next.put(1, "人员类型", "辅助人员");
            next.put(1, "省内执法证号", "");

            var draft = imports.check(next.bytes(), "x.xlsx", false, Progress.SILENT);

            assertThat(draft.errors()).extracting(Finding::row).containsExactly(card);
            assertThat(draft.notices())
                    .filteredOn(notice -> notice.kind().equals("supervisor.missing"))
                    .extracting(Finding::row)
                    .containsExactly(auxiliary);
        }
    }

    @Test
    void an_auxiliary_finds_its_supervisor_by_name_in_the_file() {
        var columns = List.of("姓名", "身份证号", "人员类别", "单位", "带班执法人员");
        var people = new SampleRoster(columns).people(3, AREA, "f-A1");
        IntStream.range(0, 3).forEach(i -> people.put(i, "单位", "f-A1"));
        people.put(2, "人员类别", "辅助人员");
        people.put(2, "带班执法人员", people.value(1, "姓名"));
        try (var _ = hr("f-A")) {
            var draft = imports.check(people.bytes(), "x.xlsx", false, Progress.SILENT);
            assertThat(draft.errors()).isEmpty();
            imports.confirm(draft, Progress.SILENT);

            assertThat(person(2).supervisor()).isEqualTo(person(1).id());
            assertThat(person(2).number()).matches("[0-9]{6,}");
        }
    }

    @Test
    void an_update_names_another_supervisor_and_gives_the_first_back() {
        var first = staffed();
        first.put(2, "带班执法人员", first.value(0, "姓名"));
        try (var _ = hr("f-A")) {
            imports.confirm(imports.check(first.bytes(), "x.xlsx", false, Progress.SILENT), Progress.SILENT);
            var next = staffed().people(1, AREA, "f-A1");
            next.put(2, "人员类别", "");
            next.put(3, "单位", "f-A1");
            next.put(2, "带班执法人员", next.value(3, "姓名"));

            var draft = imports.check(next.bytes(), "x.xlsx", true, Progress.SILENT);

            assertThat(draft.errors()).isEmpty();
            assertThat(draft.notices()).extracting(Finding::kind).doesNotContain("supervisor.missing");
            assertThat(draft.changes().getFirst().values())
                    .containsExactly(new PersonChange.Value(
                            "supervisor", first.value(0, "姓名").toString(), next.value(3, "姓名")));

            var done = imports.confirm(draft, Progress.SILENT);

            assertThat(person(2).supervisor()).isEqualTo(person(3).id());
            assertThat(imports.check(next.bytes(), "x.xlsx", true, Progress.SILENT)
                            .changes())
                    .isEmpty();

            imports.undo(done.id());

            assertThat(person(2).supervisor()).isEqualTo(person(0).id());
        }
    }

    @Test
    void a_dash_leaves_an_auxiliary_without_supervisor_and_an_officer_never_gets_one() {
        var first = staffed();
        first.put(2, "带班执法人员", first.value(0, "姓名"));
        try (var _ = hr("f-A")) {
            imports.confirm(imports.check(first.bytes(), "x.xlsx", false, Progress.SILENT), Progress.SILENT);
            first.put(1, "人员类别", "");
            first.put(1, "带班执法人员", first.value(0, "姓名"));
            first.put(2, "带班执法人员", "无");

            var draft = imports.check(first.bytes(), "x.xlsx", true, Progress.SILENT);

            assertThat(draft.notices()).extracting(Finding::kind).contains("supervisor.officer", "supervisor.missing");
            imports.confirm(draft, Progress.SILENT);
            assertThat(person(1).supervisor()).isNull();
            assertThat(person(2).supervisor()).isNull();
            assertThatThrownBy(() -> roster.supervise(
                            person(1).id(), person(0).id(), person(1).version()))
                    .hasMessage("officers.supervisor.officer");
        }
    }

    @Test
    void headings_that_nobody_recognises_are_settled_by_hand() {
        var columns = List.of("XM", "SFZH", "DW", "手机");
        var people = new SampleRoster(columns).people(3, AREA, "f-A1");
        IntStream.range(0, 3).forEach(i -> {
            people.put(i, "XM", people.value(i, "姓名"));
            people.put(i, "SFZH", people.value(i, "身份证号"));
            people.put(i, "DW", "f-A1");
            people.put(i, "手机", people.value(i, "联系电话"));
        });
        try (var _ = hr("f-A")) {
            var unread = imports.check(people.bytes(), "x.xlsx", false, Progress.SILENT);

            assertThat(unread.missing()).containsExactly("name", "identity", "unit");
            assertThat(unread.clean()).isFalse();
            assertThat(unread.columns())
                    .containsExactly(
                            new RosterDraft.Column("A", "XM", ""),
                            new RosterDraft.Column("B", "SFZH", ""),
                            new RosterDraft.Column("C", "DW", ""),
                            new RosterDraft.Column("D", "手机", "phone"));
            assertThatThrownBy(() -> imports.confirm(unread, Progress.SILENT)).hasMessage("officers.import.not-clean");
            assertThatThrownBy(() -> imports.settle(unread, Map.of("A", "name", "B", "name"), Progress.SILENT))
                    .hasMessage("officers.import.column-twice");

            var draft =
                    imports.settle(unread, Map.of("A", "name", "B", "identity", "C", "unit", "D", ""), Progress.SILENT);

            assertThat(draft.missing()).isEmpty();
            assertThat(draft.errors()).isEmpty();
            imports.confirm(draft, Progress.SILENT);
            assertThat(person(2).name()).isEqualTo(people.value(2, "姓名"));
            assertThat(person(2).maskedPhone()).isNull();
        }
    }

    @Test
    void a_cancelled_check_stops() {
        try (var _ = hr("f-A")) {
            assertThatThrownBy(() -> imports.check(sample.bytes(), "x.xlsx", false, (_, _) -> {
                        throw new CancellationException();
                    }))
                    .isInstanceOf(CancellationException.class);
        }
    }

    /// Two officers and an auxiliary.
    private SampleRoster staffed() {
        var people = new SampleRoster(List.of("姓名", "身份证号", "人员类别", "单位", "带班执法人员")).people(3, AREA, "f-A1");
        IntStream.range(0, 3).forEach(i -> people.put(i, "单位", "f-A1"));
        people.put(2, "人员类别", "辅助人员");
        return people;
    }

    private RosterDraft check(boolean update) {
        return imports.check(sample.bytes(), "名录.xlsx", update, Progress.SILENT);
    }

    private Officer person(int serial) {
        var found = officers.list(
                OfficerFilter.ANY.withText(SampleRoster.identity(AREA, serial).value()), Window.first(1));
        return officers.get(found.rows().getFirst().id());
    }

    private Acting hr(String unit) {
        return Acting.as(Role.HR, fixture.unit(unit).path());
    }
}
