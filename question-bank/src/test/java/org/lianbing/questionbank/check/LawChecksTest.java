package org.lianbing.questionbank.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lianbing.questionbank.Citation;
import org.lianbing.questionbank.Content;
import org.lianbing.questionbank.Option;
import org.lianbing.questionbank.QuestionVersion;
import org.lianbing.questionbank.Questions;
import org.lianbing.questionbank.bank.Finding;
import org.lianbing.questionbank.statutes.Statutes;

class LawChecksTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    private Statutes statutes = new Statutes();

    @BeforeEach
    void aSmallLaw() throws IOException {
        Files.writeString(folder.resolve("x.jsonl"), """
                {"law":"甲法","version":"2020-01-01公布","article":1,"text":"应当自收到之日起五日内，处三千元以上二万元以下的罚款，并在对当事人作出决定以前听取其陈述申辩和要求。\\n有下列情形之一的：\\n(一)甲；\\n（二）乙。"}
                {"law":"甲法","version":"2020-01-01公布","article":1,"article_sub":1,"text":"按百分之三加处。"}
                {"law":"甲法","version":"2020-01-01公布","article":2,"text":"五日是指工作日。"}
                """);
        statutes = Statutes.read(folder);
    }

    private List<String> findings(QuestionVersion version) {
        return Checks.run(Banks.ofVersions(List.of(version)), Checks.ofLaw(statutes)).stream()
                .map(f -> f.rule().code() + " " + String.join(" ", f.args()))
                .toList();
    }

    private static QuestionVersion version(String key, String explanation, List<String> cite, List<String> derived) {
        QuestionVersion base = Questions.version(
                new Content.Single("某公司（注册资本80万元）被罚", List.of(new Option("A", key), new Option("B", "没有")), "A"));
        return new QuestionVersion(
                base.id(),
                1,
                base.part(),
                base.content(),
                explanation,
                cite.stream().map(c -> Citation.parse(c, "甲法", "2020-01-01公布")).toList(),
                List.of(),
                3,
                base.level(),
                base.domain(),
                base.posts(),
                false,
                derived);
    }

    @ParameterizedTest
    @CsvSource({
        "第1条第1款, ''",
        "第1条第2款第2项, ''",
        "第1条之1, ''",
        "第3条, article-unknown 《甲法》第3条",
        "第2条之1, article-unknown 《甲法》第2条之1",
        "第1条第3款, paragraph-unknown 《甲法》第1条第3款 2",
        "第1条第2款第3项, item-unknown 《甲法》第1条第2款第3项 2",
        "《乙法》第1条, statute-unknown 乙法"
    })
    void a_citation_must_exist_to_the_item(String cite, String finding) {
        assertThat(String.join("|", findings(version("没收", "因为。", List.of(cite), List.of()))))
                .isEqualTo(finding);
    }

    @Test
    void a_citation_must_exist_in_the_cited_version() {
        QuestionVersion version = version("没收", "因为。", List.of("第1条"), List.of());
        List<Citation> old = List.of(version.citations().getFirst().withVersion("1999-01-01公布"));

        assertThat(findings(new QuestionVersion(
                        version.id(),
                        1,
                        version.part(),
                        version.content(),
                        "因为。",
                        old,
                        List.of(),
                        3,
                        version.level(),
                        version.domain(),
                        version.posts(),
                        false,
                        List.of())))
                .containsExactly("statute-version 甲法 1999-01-01公布 2020-01-01公布");
    }

    @ParameterizedTest
    @CsvSource({
        // key, explanation, derived, finding
        "2万元, 五日内缴, '', ''",
        "20000元, 注册资本80万元不影响, '', ''",
        "3万元, 因为, '', figure-not-in-article 30000元",
        "80万元, 因为, '', figure-not-in-article 800000元",
        "5元, 因为, '', figure-not-in-article 5元",
        "五日, 十日, '', figure-not-in-article 10日",
        "五日, 十日, 5日+5日, ''",
        "五个工作日, 因为, '', figure-not-in-article 5工作日",
        "3%, 因为, '', figure-not-in-article 3%"
    })
    void a_figure_stands_in_the_article_or_is_declared(String key, String why, String derived, String finding) {
        List<String> declared = derived.isEmpty() ? List.of() : List.of(derived);

        assertThat(String.join("|", findings(version(key, why, List.of("第1条"), declared))))
                .isEqualTo(finding);
    }

    @Test
    void working_days_agree_with_days_when_a_cited_article_says_so() {
        assertThat(findings(version("五个工作日", "因为。", List.of("第1条", "第2条"), List.of())))
                .isEmpty();
    }

    @Test
    void thirty_one_characters_in_a_row_are_a_copy_and_thirty_are_not() {
        String article = "应当自收到之日起五日内，处三千元以上二万元以下的罚款，并在对当事人作出决定以前听取其陈述申辩和要求。";

        assertThat(findings(version("没收", "按规定" + article.substring(12, 42) + "即可", List.of("第1条"), List.of())))
                .isEmpty();
        assertThat(findings(version("没收", "按规定" + article.substring(12, 43) + "即可", List.of("第1条"), List.of())))
                .hasSize(1)
                .allSatisfy(text -> assertThat(text).startsWith("statute-copied 甲法"));
    }

    @Test
    void findings_carry_file_line_and_id() {
        var bank = Banks.ofVersions(List.of(version("9万元", "因为。", List.of("第1条"), List.of())));

        assertThat(Checks.run(bank, Checks.ofLaw(statutes)))
                .extracting(Finding::file, Finding::line, Finding::id)
                .containsExactly(tuple("2-procedure/admin-penalty-law.yaml", 15, "P2-admin-penalty-law-001"));
    }
}
