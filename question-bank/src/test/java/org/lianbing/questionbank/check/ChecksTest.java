package org.lianbing.questionbank.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
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
import org.lianbing.questionbank.bank.StatuteList;

class ChecksTest {
    private static final String HAN = IntStream.range(0, 120)
            .mapToObj(i -> Character.toString(0x4E00 + i * 7))
            .collect(Collectors.joining());

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

    @ParameterizedTest
    @CsvSource({"45 25 20 5 5, 0", "51 20 20 5 4, 1", "40 19 25 6 10, 1", "47 30 18 2 3, 2"})
    void every_type_keeps_its_share_of_a_part(String perType, int findings) {
        List<Content> samples = List.of(
                Questions.single("A"),
                Questions.multiple("A", "B"),
                Questions.judge(true),
                Questions.blank(List.of(List.of("15日"), List.of("国库"))),
                Questions.shortAnswer("因为"));
        String[] counts = perType.split(" ", -1);
        List<Content> all = IntStream.range(0, samples.size())
                .boxed()
                .flatMap(i -> Collections.nCopies(Integer.parseInt(counts[i]), samples.get(i)).stream())
                .toList();

        assertThat(rules(new TypesBalanced(), Banks.of(all))).hasSize(findings).allMatch(Rule.TYPE_SHARE::equals);
    }

    @Test
    void no_frame_carries_more_than_a_fiftieth_of_the_stems() {
        List<Content> varied = IntStream.range(0, 100)
                .mapToObj(i -> (Content) new Content.Judge(HAN.substring(i, i + 12), true))
                .toList();
        List<Content> framed = new ArrayList<>(varied);
        for (int i = 0; i < 2; i++) {
            framed.set(i, new Content.Judge("根据《某" + i + "法》的规定说法，" + HAN.substring(i + 20, i + 27), true));
        }

        assertThat(rules(new FramesVaried(), Banks.of(varied))).isEmpty();
        assertThat(rules(new FramesVaried(), Banks.of(framed))).isEmpty();

        framed.set(2, new Content.Judge("根据《乙法》的规定，说法" + HAN.substring(50, 57), true));
        framed.set(3, new Content.Judge("根据的规定说法" + HAN.substring(70, 77), true));
        assertThat(rules(new FramesVaried(), Banks.of(framed))).containsExactly(Rule.FRAME_SHARE);
    }

    @ParameterizedTest
    @CsvSource({"1, 0", "2, 1"})
    void the_stem_seldom_gives_the_key_away(int echoes, int findings) {
        List<Option> plain = List.of(new Option("A", "责令停业整顿"), new Option("B", "停业整顿并处罚款"));
        List<Option> echoed = List.of(new Option("A", "责令停业整顿"), new Option("B", "罚款"));
        List<Content> singles = IntStream.range(0, 50)
                .mapToObj(i -> (Content) new Content.Single("能否停业整顿", i < echoes ? echoed : plain, "A"))
                .toList();

        assertThat(rules(new KeySeldomEchoed(), Banks.of(singles))).hasSize(findings);
    }

    @Test
    void the_release_is_held_to_its_numbers() {
        Bank small = Banks.of(List.of(Questions.judge(true)));

        assertThat(rules(new PartsComplete(), small)).containsExactly(Rule.PART_COUNT);
        assertThat(rules(new ReportedExactly(), small)).containsExactly(Rule.REPORTED_COUNT);
        assertThat(Checks.run(small, List.of(new StatutesUsed(StatuteList.standard()))))
                .hasSize(117)
                .noneMatch(finding -> finding.args().contains("中华人民共和国行政处罚法"))
                .noneMatch(finding -> finding.args().contains("公路建设市场管理办法"));
    }
}
