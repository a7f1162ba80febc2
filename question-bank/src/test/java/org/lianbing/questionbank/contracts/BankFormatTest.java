package org.lianbing.questionbank.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lianbing.questionbank.Content;
import org.lianbing.questionbank.Domain;
import org.lianbing.questionbank.QuestionType;
import org.lianbing.questionbank.bank.Bank;
import org.lianbing.questionbank.bank.BankReader;

class BankFormatTest {
    private static final String NAME = "2-procedure/admin-penalty-law.yaml";
    private static final String EVERY_TYPE = """
            statute: 中华人民共和国行政处罚法
            version: 2021-01-22修订
            domain: 通用
            posts: [全员]
            gists:
              第33条: 轻微的可以不罚。
              《中华人民共和国行政强制法》第12条: 强制执行的几种方式。
            questions:
              - id: P2-admin-penalty-law-001
                type: single
                level: apply
                difficulty: 3
                cite: [第33条第1款]
                stem: 最高可以是
                options: {A: 1, B: 二百元, C: 三千元}
                key: B
                explanation: 因为如此。
                reported: true
                derived: [15日+30日]
              - id: P2-admin-penalty-law-002
                type: multiple
                level: remember
                difficulty: 1
                cite: [第33条, 《中华人民共和国行政强制法》第12条]
                domain: 海事行政
                posts: [案件办理]
                version: 2
                stem: 合法的有
                options: {A: 甲, B: 乙, C: 丙}
                key: [C, A]
                explanation: 因为如此。
              - id: P2-admin-penalty-law-003
                type: judge
                level: understand
                difficulty: 2
                cite: [第33条]
                stem: 可以不罚。
                key: false
                explanation: 因为如此。
              - id: P2-admin-penalty-law-004
                type: blank
                level: remember
                difficulty: 2
                cite: [第33条]
                stem: 应当在____内以____形式作出。
                key: [[15日, 十五日], [书面]]
                explanation: 因为如此。
              - id: P2-admin-penalty-law-005
                type: short
                level: apply
                difficulty: 4
                cite: [第33条]
                stem: 说明理由。
                answer: 理由是……
                rubric: [{points: 2, text: 甲}, {points: 0.5, text: 乙}]
                explanation: 因为如此。
              - id: P2-admin-penalty-law-006
                type: case
                level: apply
                difficulty: 5
                cite: [第33条]
                scene: 江面巡航。
                items:
                  - {type: judge, points: 2, stem: 合法。, key: true, explanation: 小题。}
                  - {type: single, points: 3, stem: 选, options: {A: 甲, B: 乙}, key: A}
                explanation: 因为如此。
            """;

    private static Bank read(String text) {
        return new BankReader().read(new TreeMap<>(Map.of(NAME, text)));
    }

    private static List<String> findings(String text) {
        return read(text).findings().stream()
                .map(f -> f.line() + " " + f.id() + " " + f.rule().code())
                .toList();
    }

    @Test
    void a_file_with_every_type_is_read_whole() {
        Bank bank = read(EVERY_TYPE);

        assertThat(bank.findings()).isEmpty();
        assertThat(bank.versions()).extracting(v -> v.type()).containsExactly(QuestionType.values());
        var second = bank.versions().get(1);
        assertThat(second.version()).isEqualTo(2);
        assertThat(second.domain()).isEqualTo(Domain.MARITIME);
        assertThat(second.content())
                .isInstanceOfSatisfying(
                        Content.Multiple.class, q -> assertThat(q.key()).containsExactly("A", "C"));
        assertThat(second.citations().get(1))
                .hasToString("《中华人民共和国行政强制法》第12条")
                .extracting(c -> c.version())
                .isEqualTo("2011-06-30公布");
        assertThat(second.gists()).hasSize(2);
    }

    /// Every row replaces one text of the file and expects one finding, at the line a person would look at.
    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "domain: 通用|domain: 通用\\ncolour: red|4  unknown-field",
                "domain: 通用|domain: 不通用|3  dictionary",
                "statute: 中华人民共和国行政处罚法|statute: ''|1  empty-text",
                "id: P2-admin-penalty-law-001|id: P3-admin-penalty-law-001|9 P3-admin-penalty-law-001 id-place",
                "id: P2-admin-penalty-law-001|id: P2-other-law-001|9 P2-other-law-001 id-place",
                "id: P2-admin-penalty-law-001|id: one|9 one id-form",
                "id: P2-admin-penalty-law-002|id: P2-admin-penalty-law-001|20 P2-admin-penalty-law-001 id-duplicate",
                "type: single|type: sngle|10 P2-admin-penalty-law-001 dictionary",
                "level: apply\\n    difficulty: 3|difficulty: 3|9 P2-admin-penalty-law-001 missing-field",
                "difficulty: 3|difficulty: 6|12 P2-admin-penalty-law-001 difficulty",
                "difficulty: 3|difficulty: drei|12 P2-admin-penalty-law-001 wrong-shape",
                "cite: [第33条第1款]|cite: [第三十三条]|13 P2-admin-penalty-law-001 citation-form",
                "cite: [第33条第1款]|cite: [第34条]|13 P2-admin-penalty-law-001 gist-missing",
                "cite: [第33条第1款]|cite: []|13 P2-admin-penalty-law-001 citation-none",
                "cite: [第33条第1款]|cite: 第33条|13 P2-admin-penalty-law-001 wrong-shape",
                "{A: 1, B: 二百元, C: 三千元}|{A: 1, C: 二百元, B: 三千元}|15 P2-admin-penalty-law-001 option-letters",
                "{A: 1, B: 二百元, C: 三千元}|{A: 1, B: 1}|15 P2-admin-penalty-law-001 option-duplicate",
                "{A: 1, B: 二百元, C: 三千元}|[甲, 乙]|15 P2-admin-penalty-law-001 wrong-shape",
                "key: B|key: D|16 P2-admin-penalty-law-001 key-unknown-option",
                "key: B|key: [B]|16 P2-admin-penalty-law-001 wrong-shape",
                "key: B|key: B\\n    key: A|17  duplicate-field",
                "reported: true|reported: maybe|18 P2-admin-penalty-law-001 wrong-shape",
                "key: [C, A]|key: [C]|30 P2-admin-penalty-law-002 key-too-few",
                "posts: [案件办理]|posts: [门卫]|26 P2-admin-penalty-law-002 dictionary",
                "version: 2\\n|version: 0\\n|27 P2-admin-penalty-law-002 version",
                "《中华人民共和国行政强制法》第12条]|《不存在法》第12条]|24 P2-admin-penalty-law-002 citation-statute",
                "key: false|key: 'false'|38 P2-admin-penalty-law-003 wrong-shape",
                "[[15日, 十五日], [书面]]|[[15日]]|46 P2-admin-penalty-law-004 blank-count",
                "[[15日, 十五日], [书面]]|[[15日], []]|46 P2-admin-penalty-law-004 blank-answer-none",
                "应当在____内以____形式作出|应当作出|45 P2-admin-penalty-law-004 blank-none",
                "{points: 2, text: 甲}|{points: 0, text: 甲}|55 P2-admin-penalty-law-005 points",
                "{points: 2, text: 甲}|{points: 2, words: 甲, text: 甲}|55 P2-admin-penalty-law-005 unknown-field",
                "rubric: [{points: 2, text: 甲}, {points: 0.5, text: 乙}]|rubric: []|55 P2-admin-penalty-law-005 rubric-none",
                "- {type: single, points: 3, stem: 选, options: {A: 甲, B: 乙}, key: A}|''|63 P2-admin-penalty-law-006 item-count",
                "points: 3,|points: -1,|65 P2-admin-penalty-law-006 points",
                "{type: judge, points: 2|{type: case, points: 2|64 P2-admin-penalty-law-006 dictionary",
            })
    void what_is_refused_is_named_by_line_and_rule(String text, String instead, String expected) {
        String broken = EVERY_TYPE.replaceFirst(
                Pattern.quote(text.replace("\\n", "\n")), Matcher.quoteReplacement(instead.replace("\\n", "\n")));
        assertThat(broken).isNotEqualTo(EVERY_TYPE);

        assertThat(findings(broken)).contains(expected);
    }

    @Test
    void all_that_is_wrong_is_reported_at_once() {
        String broken = EVERY_TYPE
                .replace("key: B", "key: E")
                .replace("difficulty: 2", "difficulty: 0")
                .replace("  第33条: 轻微的可以不罚。\n", "");

        assertThat(findings(broken))
                .contains(
                        "15 P2-admin-penalty-law-001 key-unknown-option",
                        "12 P2-admin-penalty-law-001 gist-missing",
                        "34 P2-admin-penalty-law-003 difficulty")
                .hasSizeGreaterThan(6);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'statute: a\\nversion: [b\\n'|yaml",
                "''|yaml",
                "'- a'|wrong-shape",
                "'statute: a\\nversion: b\\nquestions: []\\n'|missing-field"
            })
    void a_file_that_is_no_bank_file_says_why(String text, String rule) {
        assertThat(read(text.replace("\\n", "\n")).findings())
                .isNotEmpty()
                .allSatisfy(f -> assertThat(f.rule().code()).isEqualTo(rule))
                .allSatisfy(f -> assertThat(f.file()).isEqualTo(NAME));
    }

    @Test
    void a_file_outside_the_seven_folders_is_refused() {
        var bank = new BankReader().read(new TreeMap<>(Map.of("8-other/x.yaml", EVERY_TYPE)));

        assertThat(bank.findings()).extracting(f -> f.rule().code()).containsExactly("file-place");
    }
}
