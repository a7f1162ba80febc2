package org.lianbing.questionbank.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lianbing.questionbank.Messages;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class BankCommandTest {
    private static final String GOOD = """
            statute: 中华人民共和国行政处罚法
            version: 2021-01-22修订
            domain: 通用
            posts: [全员]
            gists: {第33条: 轻微的可以不罚。}
            questions:
              - id: P2-admin-penalty-law-001
                type: judge
                level: understand
                difficulty: 2
                cite: [第33条]
                stem: 网约车轻微违法可以不罚。
                key: true
                explanation: 因为如此。
            """;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void aBankOfOne() throws IOException {
        write(GOOD);
    }

    private void write(String text) throws IOException {
        Path part = Files.createDirectories(folder.resolve("2-procedure"));
        Files.writeString(part.resolve("admin-penalty-law.yaml"), text);
    }

    private int run(String... args) {
        return BankCommand.commandLine()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(args);
    }

    private JsonNode json() {
        return new JsonMapper().readTree(out.toString());
    }

    @Test
    void a_clean_bank_exits_with_0() {
        assertThat(run("check", folder.toString())).isZero();
    }

    @Test
    void findings_exit_with_1_and_are_listed_for_machines() throws IOException {
        write(GOOD.replace("difficulty: 2", "difficulty: 9"));

        assertThat(run("check", "--json", folder.toString())).isEqualTo(1);
        assertThat(json()).hasSize(1);
        JsonNode finding = json().get(0);
        assertThat(finding.propertyNames()).containsExactly("file", "line", "id", "rule", "message");
        assertThat(finding.get("file").asString()).isEqualTo("2-procedure/admin-penalty-law.yaml");
        assertThat(finding.get("line").asInt()).isEqualTo(10);
        assertThat(finding.get("rule").asString()).isEqualTo("difficulty");
    }

    @Test
    void another_part_has_no_findings() throws IOException {
        write(GOOD.replace("difficulty: 2", "difficulty: 9"));

        assertThat(run("check", "--part", "3", folder.toString())).isZero();
    }

    @Test
    void wrong_usage_exits_with_2_and_one_sentence() {
        assertThat(run("check", "--nonsense")).isEqualTo(2);
        assertThat(run("check", "--part", "9", folder.toString())).isEqualTo(2);
        assertThat(run("check", folder.resolve("absent").toString())).isEqualTo(2);
        assertThat(run("check", "--statutes", folder.resolve("absent").toString()))
                .isEqualTo(2);
        assertThat(err.toString()).contains("absent").doesNotContain("Exception");
    }

    @Test
    void the_bank_on_the_class_path_is_the_default() {
        assertThat(run("stats", "--json")).isZero();
        assertThat(json().get("questions").isNumber()).isTrue();
    }

    @Test
    void help_is_written_out_for_every_command_and_option() {
        for (String command : List.of("check", "stats", "search", "export")) {
            assertThat(run(command, "--help")).isZero();
        }
        assertThat(out.toString())
                .contains(Messages.text("bank.check.usage.description", Locale.getDefault()))
                .contains(Messages.text("option.words", Locale.getDefault()));
    }

    @Test
    void stats_count_what_there_is() {
        assertThat(run("stats", "--json", folder.toString())).isZero();
        assertThat(json().get("parts").get("2").asInt()).isEqualTo(1);
        assertThat(json().get("types").get("judge").asInt()).isEqualTo(1);
    }

    @Test
    void search_finds_words() {
        assertThat(run("search", "--json", "--bank", folder.toString(), "网约车")).isZero();
        assertThat(json().get("total").asInt()).isEqualTo(1);
        assertThat(json().get("hits").get(0).get("id").asString()).isEqualTo("P2-admin-penalty-law-001");
    }

    @Test
    void export_writes_one_object_a_question() {
        assertThat(run("export", "--format", "jsonl", folder.toString())).isZero();
        assertThat(out.toString().strip()).isEqualTo("""
                        {"id":"P2-admin-penalty-law-001","version":1,"part":2,"type":"judge",\
                        "stem":"网约车轻微违法可以不罚。","key":true,"explanation":"因为如此。",\
                        "citations":[{"statute":"中华人民共和国行政处罚法","version":"2021-01-22修订","article":"第33条"}],\
                        "difficulty":2,"level":"understand","domain":"通用","posts":["全员"],\
                        "reported":false,"derived":[]}""");
    }

    @Test
    void a_question_is_read_blind_and_a_changed_one_again() throws IOException {
        Path law = Files.createDirectories(folder.resolve("law"));
        Files.writeString(law.resolve("x.jsonl"), """
                {"law":"中华人民共和国行政处罚法","version":"2021-01-22修订","article":33,"text":"轻微的不罚。"}
                """);
        Path bank = folder.resolve("bank");
        Files.createDirectories(bank.resolve("2-procedure"));
        Files.writeString(bank.resolve("2-procedure/admin-penalty-law.yaml"), GOOD);
        String review = folder.resolve("review").toString();
        Path answers = folder.resolve("answers.jsonl");

        assertThat(run("review", "sheet", "--statutes", law.toString(), "--review", review, bank.toString()))
                .isZero();
        JsonNode sheet = json();
        assertThat(sheet.path("question").propertyNames()).doesNotContain("key");
        assertThat(sheet.path("articles").toString()).contains("轻微的不罚。");
        assertThat(run("check", "--review", review, bank.toString())).isEqualTo(1);

        Files.writeString(answers, "{\"id\":\"P2-admin-penalty-law-001\",\"response\":{\"verdict\":false}}");
        assertThat(run("review", "record", "--review", review, "--answers", answers.toString(), bank.toString()))
                .isEqualTo(1);
        assertThat(run("check", "--review", review, bank.toString())).isEqualTo(1);

        Files.writeString(answers, "{\"id\":\"P2-admin-penalty-law-001\",\"response\":{\"verdict\":true}}");
        assertThat(run("review", "record", "--review", review, "--answers", answers.toString(), bank.toString()))
                .isZero();
        assertThat(run("check", "--review", review, bank.toString())).isZero();

        Files.writeString(bank.resolve("2-procedure/admin-penalty-law.yaml"), GOOD.replace("轻微违法可以", "轻微违法一律可以"));
        assertThat(run("check", "--review", review, bank.toString())).isEqualTo(1);
        assertThat(out.toString()).contains("review-stale");
    }
}
