package org.lianbing.questionbank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.list;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JacksonException;

class QuestionTest {
    static List<Content> everyType() {
        return Questions.everyType();
    }

    @ParameterizedTest
    @MethodSource("everyType")
    void a_version_of_any_type_survives_the_database_column(Content content) {
        QuestionVersion version = Questions.version(content);

        assertThat(QuestionJson.read(QuestionJson.write(version))).isEqualTo(version);
    }

    @Test
    void stored_json_keeps_its_shape() {
        assertThat(QuestionJson.write(Questions.version(Questions.judge(true)))).isEqualTo("""
                        {"id":"P2-admin-penalty-law-001","version":1,"part":2,\
                        "content":{"type":"judge","stem":"两日按工作日计算。","key":true},\
                        "explanation":"单位当场罚款的上限是三千元。",\
                        "citations":[{"statute":"中华人民共和国行政处罚法","version":"2021-01-22修订",\
                        "article":51,"sub":0,"paragraph":1,"item":0}],\
                        "gists":[{"article":{"statute":"中华人民共和国行政处罚法","article":51,"sub":0},\
                        "text":"小额罚款可以当场决定。"}],\
                        "difficulty":3,"level":"apply","domain":"通用","posts":["全员","一线执法"],\
                        "reported":true,"derived":["15日+30日"]}""");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "{\"id\":\"P2-admin-penalty-law-001\"}",
            })
    void json_of_another_shape_is_refused(String json) {
        assertThatThrownBy(() -> QuestionJson.read(json)).isInstanceOf(JacksonException.class);
    }

    @Test
    void the_hash_follows_key_and_wording_but_not_classification() {
        String hash = Questions.version(Questions.single("B")).contentHash();

        assertThat(hash).matches("[0-9a-f]{64}");
        assertThat(Questions.version("P1-other-777", Questions.single("B")).contentHash())
                .isEqualTo(hash);
        assertThat(Questions.version(Questions.single("C")).contentHash()).isNotEqualTo(hash);
    }

    @ParameterizedTest
    @CsvSource({
        "第33条, 33, 0, 0, 0",
        "第133条之1, 133, 1, 0, 0",
        "第33条第1款, 33, 0, 1, 0",
        "第63条第1款第6项, 63, 0, 1, 6",
        "第70条第2项, 70, 0, 0, 2"
    })
    void a_citation_is_read_and_printed_in_one_form(String text, int article, int sub, int paragraph, int item) {
        Citation citation = Citation.parse(text, "甲法", "2020-01-01公布");

        assertThat(citation).isEqualTo(new Citation("甲法", "2020-01-01公布", article, sub, paragraph, item));
        assertThat(citation.label()).isEqualTo(text);
    }

    @Test
    void another_statute_is_cited_by_its_full_title() {
        Citation citation = Citation.parse("《最高人民法院关于适用《某法》的解释》第9条", "甲法", "2020-01-01公布");

        assertThat(citation).isEqualTo(new Citation("最高人民法院关于适用《某法》的解释", "", 9, 0, 0, 0));
        assertThat(citation).hasToString("《最高人民法院关于适用《某法》的解释》第9条");
    }

    @ParameterizedTest
    @ValueSource(strings = {"33条", "第三十三条", "第0条", "第33条第1项第2款", "第133条之一", "《》第1条", ""})
    void other_forms_of_citation_are_refused(String text) {
        assertThatThrownBy(() -> Citation.parse(text, "甲法", "2020-01-01公布")).isInstanceOf(Invalid.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"P8-x-001", "P1-X-001", "P1--001", "P1-x-1", "p1-x-001", "P1-x-001 "})
    void other_forms_of_id_are_refused(String id) {
        assertThatThrownBy(() -> new QuestionId(id))
                .asInstanceOf(type(Invalid.class))
                .extracting(e -> e.problems().getFirst().rule())
                .isEqualTo(Rule.ID_FORM);
    }

    @Test
    void a_constructor_names_everything_it_refuses() {
        List<Option> options = List.of(new Option("A", "对"), new Option("C", "对 "));

        assertThatThrownBy(() -> new Content.Single(" ", options, "E"))
                .asInstanceOf(type(Invalid.class))
                .extracting(e -> e.problems().stream().map(Problem::rule).toList(), list(Rule.class))
                .containsExactly(Rule.EMPTY_TEXT, Rule.OPTION_LETTERS, Rule.OPTION_DUPLICATE, Rule.KEY_UNKNOWN_OPTION);
    }

    @Test
    void the_seven_parts_add_up_to_the_complete_bank() {
        assertThat(Part.all()).extracting(Part::number).containsExactly(1, 2, 3, 4, 5, 6, 7);
        assertThat(Part.all().stream().mapToInt(Part::target).sum()).isEqualTo(7300);
    }
}
