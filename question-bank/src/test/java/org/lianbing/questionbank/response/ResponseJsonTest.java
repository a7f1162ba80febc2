package org.lianbing.questionbank.response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lianbing.questionbank.Questions;
import org.lianbing.questionbank.Rule;

class ResponseJsonTest {
    private static final List<CandidateQuestion> QUESTIONS =
            Questions.everyType().stream().map(CandidateQuestion::of).toList();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0|{\"choice\":\"B\"}|true",
                "1|{\"choices\":[\"A\",\"C\"]}|true",
                "1|{\"choices\":[]}|false",
                "2|{\"verdict\":false}|true",
                "3|{\"blanks\":[\"15日\",\"\"]}|true",
                "3|{\"blanks\":[\" \",\"\"]}|false",
                "4|{\"text\":\"因为\"}|true",
                "4|{\"text\":\"\"}|false",
                "5|{\"items\":{\"1\":{\"choice\":\"A\"},\"3\":{\"verdict\":true}}}|true",
                "5|{\"items\":{}}|false"
            })
    void a_response_of_the_protocol_is_read_and_written_back(int question, String json, boolean answered) {
        Response response = ResponseJson.read(json, QUESTIONS.get(question)).orElseThrow();

        assertThat(ResponseJson.write(response)).isEqualTo(json);
        assertThat(response.answered()).isEqualTo(answered);
    }

    @Test
    void null_clears_the_slot() {
        assertThat(ResponseJson.read("null", QUESTIONS.getFirst())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0|nonsense|RESPONSE_JSON|''",
                "0|''|RESPONSE_JSON|''",
                "0|{} {}|RESPONSE_JSON|''",
                "0|{}|RESPONSE_JSON|''",
                "0|{\"choice\":\"A\",\"extra\":1}|RESPONSE_JSON|''",
                "0|{\"other\":\"A\"}|RESPONSE_JSON|other",
                "0|{\"choice\":1}|RESPONSE_JSON|choice",
                "0|{\"choice\":\"E\"}|RESPONSE_UNKNOWN_OPTION|choice",
                "0|{\"choices\":[\"A\"]}|RESPONSE_KIND|''",
                "1|{\"choices\":[\"A\",\"A\"]}|RESPONSE_REPEATED_OPTION|choices",
                "1|{\"choices\":[\"A\",\"F\"]}|RESPONSE_UNKNOWN_OPTION|choices",
                "1|{\"choices\":\"A\"}|RESPONSE_JSON|choices",
                "2|{\"verdict\":\"true\"}|RESPONSE_JSON|verdict",
                "3|{\"blanks\":[\"a\"]}|RESPONSE_BLANK_COUNT|blanks",
                "3|{\"blanks\":[null,\"a\"]}|RESPONSE_JSON|blanks",
                "4|{\"text\":null}|RESPONSE_JSON|text",
                "5|{\"items\":{\"9\":{\"choice\":\"A\"}}}|RESPONSE_UNKNOWN_ITEM|items.9",
                "5|{\"items\":{\"x\":{\"choice\":\"A\"}}}|RESPONSE_UNKNOWN_ITEM|items.x",
                "5|{\"items\":{\"1\":{\"choice\":\"Z\"}}}|RESPONSE_UNKNOWN_OPTION|items.1.choice",
                "5|{\"items\":{\"1\":{\"items\":{}}}}|RESPONSE_KIND|items.1.items",
                "5|{\"items\":{\"1\":null}}|RESPONSE_JSON|items.1."
            })
    void what_the_protocol_does_not_allow_is_refused_by_place_and_rule(
            int question, String json, Rule rule, String path) {
        assertThatThrownBy(() -> ResponseJson.read(json, QUESTIONS.get(question)))
                .asInstanceOf(type(MalformedResponse.class))
                .satisfies(e -> assertThat(e.rule()).isEqualTo(rule))
                .satisfies(e -> assertThat(e.path()).isEqualTo(path));
    }

    @Test
    void caps_hold_to_the_character() {
        String full = "字".repeat(ResponseJson.TEXT_CAP);
        String blank = "字".repeat(ResponseJson.BLANK_CAP);

        assertThat(ResponseJson.read("{\"text\":\"" + full + "\"}")).isPresent();
        assertThat(ResponseJson.read("{\"blanks\":[\"" + blank + "\"]}")).isPresent();
        assertThatThrownBy(() -> ResponseJson.read("{\"text\":\"" + full + "字\"}"))
                .isInstanceOf(MalformedResponse.class);
        assertThatThrownBy(() -> ResponseJson.read("{\"blanks\":[\"" + blank + "字\"]}"))
                .isInstanceOf(MalformedResponse.class);
    }

    @Test
    void a_stored_response_is_read_without_its_question() {
        assertThat(ResponseJson.read("{\"items\":{\"2\":{\"choices\":[\"C\",\"B\"]}}}"))
                .contains(new Response.Items(Map.of(2, new Response.Choices(List.of("B", "C")))));
    }
}
