package org.lianbing.questionbank.response;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.lianbing.questionbank.CaseItem;
import org.lianbing.questionbank.Content;
import org.lianbing.questionbank.Questions;

class CandidateTest {
    static Stream<Arguments> keyPermutations() {
        List<List<String>> one = List.of(List.of("15日"), List.of("银行"));
        List<List<String>> other = List.of(List.of("银行", "中国银行", "农行"), List.of("十五日"));
        return Stream.of(
                Arguments.of(Questions.single("A"), List.of(Questions.single("B"), Questions.single("D"))),
                Arguments.of(
                        Questions.multiple("A", "B"),
                        List.of(Questions.multiple("C", "D"), Questions.multiple("A", "B", "C", "D"))),
                Arguments.of(Questions.judge(true), List.of(Questions.judge(false))),
                Arguments.of(Questions.blank(one), List.of(Questions.blank(other))),
                Arguments.of(Questions.shortAnswer("甲"), List.of(Questions.shortAnswer("完全不同的要点"))),
                Arguments.of(caseWith("A", true, one, "甲", "因为"), List.of(caseWith("C", false, other, "乙", "另一个解释"))));
    }

    private static Content.Case caseWith(
            String letter, boolean verdict, List<List<String>> blanks, String answer, String explanation) {
        return new Content.Case(
                "现场。",
                Stream.<Content.Simple>of(
                                Questions.single(letter),
                                Questions.multiple(letter, "B"),
                                Questions.judge(verdict),
                                Questions.blank(blanks),
                                Questions.shortAnswer(answer))
                        .map(content -> new CaseItem(1, content, explanation))
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("keyPermutations")
    void permuting_every_key_leaves_every_byte_identical(Content content, List<Content> permuted) {
        assertThat(permuted).extracting(CandidateTest::bytes).containsOnly(bytes(content));
    }

    @Test
    void a_paper_shows_every_type_as_the_protocol_defines() {
        assertThat(Questions.everyType().stream()
                        .map(content -> CandidateJson.slot(1, 10, CandidateQuestion.of(content)))
                        .map(node -> String.join(",", node.propertyNames())))
                .containsExactly(
                        "slot,type,points,stem,options",
                        "slot,type,points,stem,options",
                        "slot,type,points,stem",
                        "slot,type,points,stem,blanks",
                        "slot,type,points,stem",
                        "slot,type,points,scene,items");
    }

    @Test
    void a_case_shares_its_points_by_weight_to_the_hundredth() {
        String json = bytes(Questions.caseOf(Questions.judge(true), Questions.judge(false), Questions.judge(true)));

        assertThat(json)
                .startsWith("{\"slot\":7,\"type\":\"case\",\"points\":10.0,\"scene\":\"执法人员在江面巡航。\",\"items\":[")
                .contains("{\"item\":1,\"type\":\"judge\",\"points\":3.34,\"stem\":\"两日按工作日计算。\"}")
                .contains("{\"item\":3,\"type\":\"judge\",\"points\":3.33,");
    }

    private static String bytes(Content content) {
        return CandidateJson.slot(7, 10, CandidateQuestion.of(content)).toString();
    }
}
