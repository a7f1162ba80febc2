package org.lianbing.portal.officers.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.poi.ss.util.CellRangeAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lianbing.portal.officers.Phone;
import org.lianbing.portal.officers.imports.RosterReading.Understood;
import org.lianbing.portal.organisation.Unit;
import org.lianbing.portal.organisation.UnitDirectory;
import org.lianbing.portal.organisation.UnitLevel;
import org.lianbing.portal.shared.Invalid;
import org.lianbing.portal.shared.UnitId;
import org.lianbing.portal.shared.sheets.Finding;
import org.lianbing.portal.shared.sheets.Progress;
import org.lianbing.portal.shared.sheets.SheetFile;

class RosterReadingTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    private static final UnitDirectory UNITS = new UnitDirectory(List.of(
            unit(1, null, "P", "某省", UnitLevel.PROVINCE, "/1/"),
            unit(2, 1L, "A", "甲市", UnitLevel.CITY, "/1/2/"),
            unit(3, 2L, "A1", "甲市第一县", UnitLevel.COUNTY, "/1/2/3/"),
            unit(4, 3L, "A11", "一中队", UnitLevel.STATION, "/1/2/3/4/"),
            unit(5, 2L, "A2", "甲市第二县", UnitLevel.COUNTY, "/1/2/5/"),
            unit(6, 5L, "A21", "一中队", UnitLevel.STATION, "/1/2/5/6/")));

    @Test
    void a_faultless_file_has_no_errors() {
        var understood = read(new SampleRoster().people(300, 1, "甲市第一县"));

        assertThat(understood.findings().errors()).isEmpty();
        assertThat(understood.people()).hasSize(300);
        assertThat(understood.headings().columns()).hasSize(12);
        assertThat(understood.headings().ignored()).containsExactly("序号");
    }

    @Test
    void planted_errors_of_every_kind_are_told_of_exactly_their_rows() {
        var roster = new SampleRoster().titled("某省交通运输执法人员名录", "填表日期：2026年11月").people(1_000, 1, "甲市第一县");
        var planted = new TreeMap<Integer, String>();
        planted.put(roster.put(10, "身份证号", spoilt(roster.value(10, "身份证号"))), "identity.check");
        planted.put(roster.put(20, "身份证号", roster.value(20, "身份证号").toString().substring(0, 17)), "identity.length");
        planted.put(roster.put(30, "身份证号", 1.10101199001011E17), "identity.number");
        planted.put(roster.put(41, "性别", "男"), "sex.differs");
        planted.put(roster.put(50, "出生日期", "1999-09-09"), "born.differs");
        planted.put(roster.put(60, "姓名", "　"), "name.missing");
        planted.put(roster.put(70, "所属机构", "甲市第三县"), "unit.similar");
        planted.put(roster.put(80, "参加工作日期", "2030年1月1日"), "date.future");
        planted.put(roster.put(90, "人员类型", "辅助人员"), "auxiliary.card");
        planted.put(roster.put(100, "省内执法证号", roster.value(99, "省内执法证号")), "card.duplicate");
        planted.put(roster.put(110, "职务", new SampleRoster.Formula("A1&\"员\"")), "formula");
        planted.put(roster.put(120, "身份证号", roster.value(118, "身份证号")), "identity.duplicate");
        planted.put(roster.put(130, "联系电话", "12345"), "phone.form");
        planted.put(roster.put(140, "参加工作日期", "去年夏天"), "date.form");
        planted.put(roster.put(150, "身份证号", "99000119900230101X"), "identity.date");
        planted.put(roster.put(160, "身份证号", ""), "identity.missing");
        roster.put(120, "出生日期", roster.value(118, "出生日期"));

        var understood = read(roster);

        assertThat(byRow(understood.findings().errors())).isEqualTo(planted);
    }

    @Test
    void what_can_be_put_right_is_put_right_and_told() {
        var roster = new SampleRoster().people(6, 1, "甲市第一县");
        roster.put(0, "身份证号", wide(roster.value(0, "身份证号").toString()));
        roster.put(1, "姓名", "张 二\u202D\u200B");
        roster.put(2, "联系电话", "120 1234 5678");
        roster.put(3, "省内执法证号", "—");
        roster.put(4, "所属机构", "甲市／第一县 ");

        var understood = read(roster);

        assertThat(understood.findings().errors()).isEmpty();
        assertThat(understood.findings().notices())
                .filteredOn(finding -> finding.row() == 2 && finding.field().equals("identity"))
                .extracting(Finding::kind)
                .contains("normalised.full-width");
        var people = understood.people();
        assertThat(people.get(0).identity()).isEqualTo(SampleRoster.identity(1, 0));
        assertThat(people.get(1).text(Field.NAME)).isEqualTo("张二");
        assertThat(people.get(2).get(Field.PHONE, Phone.class)).isEqualTo(new Phone("12012345678"));
        assertThat(people.get(3).cleared()).containsExactly(Field.PROVINCIAL_CARD);
        assertThat(understood.findings().notices())
                .filteredOn(finding -> finding.row() == 3)
                .extracting(Finding::kind)
                .contains("normalised.control", "normalised.blanks");
    }

    @Test
    void a_card_is_held_against_the_exams_where_the_file_knows_of_them() {
        var columns = new ArrayList<>(SampleRoster.COLUMNS);
        columns.addAll(List.of("公共法律知识考试", "专业法律考试", "资格证书编号"));
        var roster = new SampleRoster(columns).people(6, 1, "甲市第一县");
        exams(roster, 0, "合格", "通过");
        int failed = exams(roster, 1, "合格", "未通过");
        int half = exams(roster, 2, "合格", "");
        int score = exams(roster, 3, "86", "71.5分");
        exams(roster, 4, "", "");
        roster.put(4, "资格证书编号", "Z-4");
        exams(roster, 5, "缺考", "缺考");
        roster.put(5, "省内执法证号", "");

        var findings = read(roster).findings();

        assertThat(byRow(findings.errors())).isEqualTo(Map.of(failed, "card.exam-failed"));
        assertThat(findings.notices())
                .filteredOn(notice -> notice.kind().equals("card.no-exam"))
                .extracting(Finding::row)
                .containsExactly(half, score);
    }

    private static int exams(SampleRoster roster, int person, String common, String special) {
        roster.put(person, "公共法律知识考试", common);
        return roster.put(person, "专业法律考试", special);
    }

    @Test
    void one_card_number_in_two_kinds_of_cards_and_a_day_before_birth_are_errors() {
        var columns = new ArrayList<>(SampleRoster.COLUMNS);
        columns.add("海事执法证号");
        var roster = new SampleRoster(columns).people(4, 1, "甲市第一县");
        int card = roster.put(2, "海事执法证号", roster.value(1, "省内执法证号"));
        roster.put(1, "海事执法证号", roster.value(1, "省内执法证号"));
        int day = roster.put(3, "参加工作日期", "1949-10-01");

        assertThat(byRow(read(roster).findings().errors()))
                .isEqualTo(Map.of(card, "card.duplicate", day, "date.before-birth"));
    }

    @Test
    void an_area_code_that_nobody_holds_is_a_notice() {
        var notices = read(new SampleRoster().people(2, 1, "甲市第一县")).findings().notices();

        assertThat(notices).extracting(Finding::kind).contains("identity.area");
    }

    @ParameterizedTest
    @CsvSource({
        "2020-1-5, 2020-01-05",
        "2020/01/05, 2020-01-05",
        "2020.1.5, 2020-01-05",
        "２０２０．１．５, 2020-01-05",
        "20200105, 2020-01-05",
        "2020年1月5日, 2020-01-05",
        "2020 年 1 月 5 日, 2020-01-05",
        "二〇二〇年十二月三十一日, 2020-12-31",
        "二○一八年十月二十日, 2018-10-20",
        "2020-01-05 00:00:00, 2020-01-05",
        "2020.07, 2020-07-01",
        "202007, 2020-07-01",
        "2020年7月, 2020-07-01"
    })
    void days_are_understood_in_the_usual_forms(String written, LocalDate day) {
        var roster = new SampleRoster().people(1, 1, "甲市第一县");
        roster.put(0, "参加工作日期", written);

        assertThat(read(roster).people().getFirst().get(Field.WORK_SINCE, LocalDate.class))
                .isEqualTo(day);
    }

    @Test
    void a_number_that_may_be_january_or_october_is_asked_back() {
        var roster = new SampleRoster().people(1, 1, "甲市第一县");
        roster.put(0, "参加工作日期", 2020.1);

        assertThat(read(roster).findings().errors()).extracting(Finding::kind).containsExactly("date.form");
    }

    @Test
    void headings_in_two_rows_with_merged_cells_are_understood() {
        var columns = List.of("", "", "学历", "专业", "姓名", "单位");
        var roster = new SampleRoster(columns).titled("名录", "").finish(sheet -> {
            var groups = sheet.getRow(1);
            for (var entry : Map.of(0, "身份证号码*", 1, "性别", 2, "学历信息", 4, "工作信息").entrySet())
                groups.createCell(entry.getKey()).setCellValue(entry.getValue());
            sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, 5));
            sheet.addMergedRegion(new CellRangeAddress(1, 2, 0, 0));
            sheet.addMergedRegion(new CellRangeAddress(1, 2, 1, 1));
            sheet.addMergedRegion(new CellRangeAddress(1, 1, 2, 3));
            sheet.addMergedRegion(new CellRangeAddress(1, 1, 4, 5));
            var person = sheet.createRow(3);
            person.createCell(0).setCellValue(SampleRoster.identity(1, 0).value());
            person.createCell(3).setCellValue("法学");
            person.createCell(4).setCellValue("张三");
            person.createCell(5).setCellValue("甲市第一县");
        });

        var understood = read(roster);

        assertThat(understood.headings().columns())
                .containsOnlyKeys(Field.IDENTITY, Field.SEX, Field.EDUCATION, Field.MAJOR, Field.NAME, Field.UNIT);
        assertThat(understood.people().getFirst().text(Field.MAJOR)).isEqualTo("法学");
        assertThat(understood.findings().errors()).isEmpty();
    }

    @Test
    void hidden_rows_are_read_and_told() {
        var roster = new SampleRoster()
                .people(3, 1, "甲市第一县")
                .finish(sheet -> sheet.getRow(2).setZeroHeight(true));

        var understood = read(roster);

        assertThat(understood.people()).hasSize(3);
        assertThat(understood.findings().notices())
                .filteredOn(finding -> finding.kind().equals("hidden-row"))
                .extracting(Finding::row)
                .containsExactly(3);
    }

    @Test
    void merged_cells_among_the_people_are_refused() {
        var roster = new SampleRoster()
                .people(4, 1, "甲市第一县")
                .finish(sheet -> sheet.addMergedRegion(new CellRangeAddress(2, 3, 6, 6)));

        assertThatThrownBy(() -> read(roster)).isInstanceOf(Invalid.class).hasMessage("shared.sheets.merged-data");
    }

    @Test
    void a_missing_column_is_named() {
        var roster = new SampleRoster(List.of("姓名", "性别", "所属机构")).people(2, 1, "甲市第一县");

        assertThatThrownBy(() -> read(roster))
                .isInstanceOfSatisfying(
                        Invalid.class,
                        refused -> assertThat(refused.arguments()).containsExactly("身份证号"));
    }

    @ParameterizedTest
    @CsvSource({"A11, 4", "甲市第一县一中队, 4", "甲市第二县/一中队, 6", "某省甲市甲市第二县 一中队, 6"})
    void a_unit_is_found_by_code_or_with_the_units_above(String written, long unit) {
        var person = read(new SampleRoster().people(1, 1, written)).people().getFirst();

        assertThat(person.unit()).extracting(Unit::id).isEqualTo(new UnitId(unit));
    }

    @Test
    void a_name_that_two_units_bear_is_asked_back() {
        var errors = read(new SampleRoster().people(1, 1, "一中队")).findings().errors();

        assertThat(errors).extracting(Finding::kind).containsExactly("unit.ambiguous");
        assertThat(errors.getFirst().arguments()).containsExactly("一中队", "某省/甲市/甲市第一县/一中队、某省/甲市/甲市第二县/一中队");
    }

    private static Understood read(SampleRoster roster) {
        try (var file = SheetFile.open(roster.bytes())) {
            return RosterReading.read(file, UNITS, TODAY, Progress.SILENT);
        }
    }

    private static Map<Integer, String> byRow(List<Finding> findings) {
        var rows = new TreeMap<Integer, String>();
        findings.forEach(finding -> rows.merge(finding.row(), finding.kind(), (one, other) -> one + " " + other));
        return rows;
    }

    private static String spoilt(Object identity) {
        var text = identity.toString();
        return text.substring(0, 17) + (text.charAt(17) == '7' ? '8' : '7');
    }

    private static String wide(String text) {
        return text.chars()
                .map(c -> c + 0xFEE0)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static Unit unit(
            long id,
            @org.jspecify.annotations.Nullable Long above,
            String code,
            String name,
            UnitLevel level,
            String path) {
        return new Unit(new UnitId(id), above == null ? null : new UnitId(above), code, name, level, path, 0);
    }
}
