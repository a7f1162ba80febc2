package org.lianbing.questionbank.marking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.lianbing.questionbank.Content;
import org.lianbing.questionbank.Questions;
import org.lianbing.questionbank.RubricPoint;
import org.lianbing.questionbank.response.CandidateQuestion;
import org.lianbing.questionbank.response.Response;
import org.lianbing.questionbank.response.ResponseJson;

class MarkingTest {
    private static final MarkRule STRICT = MarkRule.strict();

    @ParameterizedTest
    @CsvSource({"B, 1", "A, 0", "Z, 0"})
    void a_single_choice_is_right_or_wrong(String chosen, double expected) {
        assertThat(fraction(Questions.single("B"), STRICT, new Response.Choice(chosen)))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"true, true, 1", "true, false, 0", "false, false, 1", "false, true, 0"})
    void a_judgement_is_right_or_wrong(boolean key, boolean verdict, double expected) {
        assertThat(fraction(Questions.judge(key), STRICT, new Response.Verdict(verdict)))
                .isEqualTo(expected);
    }

    /// Key A, B, C of A–D.
    @ParameterizedTest
    @CsvSource({
        // chosen, all or nothing, half when subset, per option, net
        "'',     0, 0,   0,                  0",
        "A,      0, 0.5, 0.3333333333333333, 0.3333333333333333",
        "B,      0, 0.5, 0.3333333333333333, 0.3333333333333333",
        "A B,    0, 0.5, 0.6666666666666666, 0.6666666666666666",
        "A B C,  1, 1,   1,                  1",
        "D,      0, 0,   0,                  0",
        "A D,    0, 0,   0,                  0",
        "A B D,  0, 0,   0,                  0.3333333333333333",
        "A B C D, 0, 0,  0,                  0.6666666666666666",
        "A Z,    0, 0,   0,                  0"
    })
    void a_multiple_choice_scores_by_its_rule(String chosen, double all, double half, double option, double net) {
        Content content = Questions.multiple("A", "B", "C");
        Response response = new Response.Choices(chosen.isEmpty() ? List.of() : List.of(chosen.split(" ", -1)));

        assertThat(List.of(MultipleRule.values()))
                .extracting(rule -> fraction(content, new MarkRule(rule, 0.5, true), response))
                .containsExactly(all, half, option, net);
    }

    @ParameterizedTest
    @CsvSource({
        "15日, true, true",
        "十五日, true, true",
        "十五日, false, true",
        "１５ 日。, true, true",
        "15个日, true, false",
        "16日, true, false",
        "'', true, false",
        "3万元, true, true",
        "30000元, true, true",
        "三万元, true, true",
        "30000元, false, false",
        "百分之五, true, true",
        "5％, true, true",
        "《通知书》, true, true",
        "通知书, true, false",
        "abc, true, true"
    })
    void a_blank_is_compared_in_one_form(String written, boolean numerals, boolean matches) {
        List<String> accepted = List.of("15日", "十五日", "3万元", "5%", "《通知书》", "ＡＢＣ");

        assertThat(BlankMatch.matches(accepted, written, numerals)).isEqualTo(matches);
    }

    @ParameterizedTest
    @CsvSource({"15日, 银行, 1", "15日, 钱庄, 0.5", "银行, 15日, 0", "'', 银行, 0.5"})
    void every_blank_earns_its_share_in_its_own_place(String first, String second, double expected) {
        Content content = Questions.blank(List.of(List.of("15日"), List.of("银行")));

        assertThat(fraction(content, STRICT, new Response.Blanks(List.of(first, second))))
                .isEqualTo(expected);
    }

    @Test
    void a_short_answer_waits_for_a_marker_and_an_empty_one_does_not() {
        Content content = Questions.shortAnswer("甲");

        assertThat(Marking.mark(content, STRICT, new Response.Text("答")))
                .isEqualTo(new Mark.NeedsMarker(0, List.of(new ItemMark(0, 1, null))));
        assertThat(fraction(content, STRICT, new Response.Text("  "))).isZero();
        assertThat(fraction(content, STRICT, null)).isZero();
    }

    @Test
    void a_case_is_marked_where_the_system_can_and_completed_by_a_marker() {
        Content content = Questions.caseOf(Questions.single("A"), Questions.judge(true), Questions.shortAnswer("甲"));
        Response response = new Response.Items(
                Map.of(1, new Response.Choice("A"), 2, new Response.Verdict(false), 3, new Response.Text("答")));

        Mark mark = Marking.mark(content, STRICT, response);

        assertThat(mark)
                .isEqualTo(new Mark.NeedsMarker(
                        2.0 / 6, List.of(new ItemMark(1, 2, 1.0), new ItemMark(2, 2, 0.0), new ItemMark(3, 2, null))));
        assertThat(((Mark.NeedsMarker) mark).pending()).containsExactly(3);
        assertThat(mark.with(Map.of(1, 0.0, 3, 0.5)))
                .isInstanceOfSatisfying(
                        Mark.Marked.class,
                        marked -> assertThat(marked.fraction()).isCloseTo(0.5, within(1e-12)));
    }

    @Test
    void a_case_answered_rightly_throughout_earns_exactly_everything() {
        Content content = Questions.caseOf(Questions.single("A"), Questions.judge(true), Questions.judge(true));
        Response response = new Response.Items(
                Map.of(1, new Response.Choice("A"), 2, new Response.Verdict(true), 3, new Response.Verdict(true)));

        assertThat(fraction(content, STRICT, response)).isEqualTo(1.0);
    }

    static List<Content> everyType() {
        return Questions.everyType();
    }

    @ParameterizedTest
    @MethodSource("everyType")
    void nothing_answered_earns_nothing_for_every_type(Content content) {
        assertThat(fraction(content, STRICT, null)).isZero();
    }

    @ParameterizedTest
    @MethodSource("everyType")
    void a_response_of_another_type_is_a_defect(Content content) {
        Response other = content instanceof Content.Judge ? new Response.Choice("A") : new Response.Verdict(true);

        assertThatThrownBy(() -> Marking.mark(content, STRICT, other)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_rubric_turns_points_into_a_fraction() {
        List<RubricPoint> rubric = List.of(new RubricPoint(2, "甲"), new RubricPoint(1, "乙"));

        assertThat(Marking.rubricFraction(rubric, List.of(1.5, 0.0))).isEqualTo(0.5);
        assertThatThrownBy(() -> Marking.rubricFraction(rubric, List.of(3.0, 0.0)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Marking.rubricFraction(rubric, List.of(1.0)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void walkthrough_start_answer_change_mark_correct_the_key_and_mark_again() {
        Content original = Questions.single("B");
        CandidateQuestion shown = CandidateQuestion.of(original);
        assertThat(fraction(original, STRICT, null)).isZero();

        Response first = ResponseJson.read("{\"choice\":\"B\"}", shown).orElseThrow();
        assertThat(fraction(original, STRICT, first)).isEqualTo(1);

        Response changed = ResponseJson.read("{\"choice\":\"C\"}", shown).orElseThrow();
        String stored = ResponseJson.write(changed);
        assertThat(fraction(original, STRICT, changed)).isZero();

        Response replayed = ResponseJson.read(stored).orElseThrow();
        assertThat(fraction(Questions.single("C"), STRICT, replayed)).isEqualTo(1);
    }

    private static double fraction(Content content, MarkRule rule, @Nullable Response response) {
        return ((Mark.Marked) Marking.mark(content, rule, response)).fraction();
    }
}
