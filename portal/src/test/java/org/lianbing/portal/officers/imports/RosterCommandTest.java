package org.lianbing.portal.officers.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lianbing.portal.shared.Workbook;
import org.lianbing.portal.shared.sheets.BadFiles;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class RosterCommandTest {
    @TempDir
    Path folder;

    private int exit;

    @Test
    void a_faultless_file_ends_with_0() throws Exception {
        var told = check(new SampleRoster().people(30, 1, "甲县").bytes());

        assertThat(exit).isZero();
        assertThat(told.at("/counts/rows").intValue()).isEqualTo(30);
        assertThat(told.at("/errors").isEmpty()).isTrue();
    }

    @Test
    void errors_are_told_by_row_field_and_kind_and_end_with_1() throws Exception {
        var roster = new SampleRoster().titled("名录").people(30, 1, "甲县");
        int row = roster.put(9, "姓名", "");
        roster.put(12, "所属机构", "乙县");

        var told = check(roster.bytes());

        assertThat(exit).isEqualTo(1);
        assertThat(told.at("/counts/rowsWithErrors").intValue()).isEqualTo(2);
        assertThat(told.at("/errors/0/row").intValue()).isEqualTo(row);
        assertThat(told.at("/errors/0/field").stringValue()).isEqualTo("name");
        assertThat(told.at("/errors/0/kind").stringValue()).isEqualTo("name.missing");
        assertThat(told.at("/errors/0/message").stringValue()).isNotBlank();
        assertThat(told.at("/errors/1/kind").stringValue()).startsWith("unit.");
    }

    @Test
    void no_id_number_is_ever_repeated() throws Exception {
        var roster = new SampleRoster().people(2, 1, "甲县");
        var identity = roster.value(0, "身份证号").toString();
        roster.put(1, "身份证号", identity);

        assertThat(check(roster.bytes()).toString()).doesNotContain(identity);
    }

    @Test
    void a_file_that_is_refused_is_told_in_one_sentence() throws Exception {
        var told = check(BadFiles.pdf());

        assertThat(exit).isEqualTo(1);
        assertThat(told.at("/refused").stringValue()).contains("PDF");
        assertThat(told.at("/errors/0/kind").stringValue()).isEqualTo("file.pdf");
    }

    @Test
    void wrong_usage_ends_with_2() {
        var nowhere = new PrintWriter(new StringWriter());
        var command = RosterCommand.commandLine(nowhere).setErr(nowhere);

        assertThat(command.execute("check", folder.resolve("none.xlsx").toString()))
                .isEqualTo(2);
        assertThat(command.execute("check")).isEqualTo(2);
    }

    private JsonNode check(byte[] roster) throws Exception {
        var file = Files.write(folder.resolve("roster.xlsx"), roster);
        var rows = Stream.of(List.<Object>of("某省", "省", ""), List.<Object>of("甲县", "县", "某省"));
        var tree = new Workbook(
                "机构",
                List.of("机构名称", "层级", "上级机构"),
                rows.map(row -> row.stream().toList()));
        var units = Files.write(folder.resolve("units.xlsx"), tree.bytes());
        var out = new StringWriter();
        exit = RosterCommand.commandLine(new PrintWriter(out))
                .execute("check", file.toString(), "--units", units.toString(), "--json");
        return JsonMapper.builder().build().readTree(out.toString());
    }
}
