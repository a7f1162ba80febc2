package org.lianbing.questionbank.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lianbing.questionbank.Content;
import org.lianbing.questionbank.Option;
import org.lianbing.questionbank.Questions;
import org.lianbing.questionbank.Rule;
import org.lianbing.questionbank.bank.Bank;

class ChecksTest {
    private static List<Rule> rules(Check check, Bank bank) {
        return Checks.run(bank, List.of(check)).stream().map(f -> f.rule()).toList();
    }

    @ParameterizedTest
    @CsvSource({
        "以上都对, true",
        "以上均是, true",
        "以上说法都不正确, true",
        "上述情形均包括, true",
        "以上全部, true",
        "以上一级机关批准, false",
        "处三千元以上罚款, false"
    })
    void an_option_that_points_at_the_others_is_refused(String text, boolean refused) {
        List<Option> options = List.of(new Option("A", "甲"), new Option("B", text));
        Bank bank = Banks.of(List.of(new Content.Single("选", options, "A")));

        assertThat(rules(new NoCatchAllOption(), bank).contains(Rule.OPTION_CATCH_ALL))
                .isEqualTo(refused);
    }

    @ParameterizedTest
    @CsvSource({"10 10 10 10, 0", "12 12 8 8, 0", "13 9 9 9, 1", "40 0 0 0, 4", "20 19 0 0, 0"})
    void key_positions_are_balanced_in_sets_of_forty_and_more(String perLetter, int findings) {
        List<Content> singles = new ArrayList<>();
        String[] counts = perLetter.split(" ", -1);
        for (int letter = 0; letter < 4; letter++) {
            singles.addAll(Collections.nCopies(
                    Integer.parseInt(counts[letter]), Questions.single(String.valueOf((char) ('A' + letter)))));
        }

        assertThat(rules(new KeyPositionsBalanced(), Banks.of(singles))).hasSize(findings);
    }

    @ParameterizedTest
    @CsvSource({"18, 0", "22, 0", "17, 1", "23, 1"})
    void about_half_of_forty_judgements_are_true(int right, int findings) {
        List<Content> judgements = IntStream.range(0, 40)
                .mapToObj(i -> (Content) Questions.judge(i < right))
                .toList();

        assertThat(rules(new JudgementsBalanced(), Banks.of(judgements))).hasSize(findings);
    }

    @ParameterizedTest
    @CsvSource({"13, 0", "14, 1"})
    void the_longest_option_is_seldom_the_key(int longestIsKey, int findings) {
        List<Option> options = List.of(new Option("A", "很长的一个选项"), new Option("B", "短"));
        List<Content> singles = IntStream.range(0, 40)
                .mapToObj(i -> (Content) new Content.Single("选", options, i < longestIsKey ? "A" : "B"))
                .toList();

        assertThat(rules(new LongestOptionSeldomKey(), Banks.of(singles))).hasSize(findings);
    }

    @Test
    void a_seventh_question_on_one_article_is_one_too_many() {
        assertThat(rules(new ArticleNotOverused(), Banks.of(Collections.nCopies(6, Questions.judge(true)))))
                .isEmpty();
        assertThat(rules(new ArticleNotOverused(), Banks.of(Collections.nCopies(7, Questions.judge(true)))))
                .containsExactly(Rule.ARTICLE_OVERUSED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"执法人员在国道上发现一辆货车超载百分之三十，应当当场责令卸载并处以罚款后放行。", "执法人员在国道上发现一辆货车超载百分之三十应当当场责令卸载并处以罚款后，放行！"})
    void a_question_that_says_the_same_again_is_found(String again) {
        Content first = new Content.Judge("执法人员在国道上发现一辆货车超载百分之三十，应当当场责令卸载并处以罚款后放行。", true);
        Content other = new Content.Judge("船舶进出港口应当向海事管理机构报告航次计划和船员在船情况。", true);

        assertThat(rules(new NoNearDuplicates(), Banks.of(List.of(first, other, new Content.Judge(again, false)))))
                .containsExactly(Rule.NEAR_DUPLICATE);
        assertThat(rules(new NoNearDuplicates(), Banks.of(List.of(first, other))))
                .isEmpty();
    }
}
