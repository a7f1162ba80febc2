package org.lianbing.questionbank.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lianbing.questionbank.Content;
import org.lianbing.questionbank.Part;
import org.lianbing.questionbank.Questions;

class ReadingTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"choice\":\"B\"}|AGREES",
                "{\"choice\":\"C\"}|DISAGREES",
            })
    void a_choice_is_held_against_the_key(String answer, Verdict verdict) {
        assertThat(Reading.judge(Questions.version("P2-x-001", Questions.single("B")), answer))
                .isEqualTo(verdict);
    }

    @Test
    void a_case_with_a_text_stays_open_until_a_person_has_read_it_but_a_wrong_choice_in_it_is_wrong() {
        var both = Questions.version("P2-x-001", Questions.caseOf(Questions.judge(true), Questions.shortAnswer("因为")));

        assertThat(Reading.judge(both, "{\"items\":{\"1\":{\"verdict\":true},\"2\":{\"text\":\"因为\"}}}"))
                .isEqualTo(Verdict.OPEN);
        assertThat(Reading.judge(both, "{\"items\":{\"1\":{\"verdict\":false},\"2\":{\"text\":\"因为\"}}}"))
                .isEqualTo(Verdict.DISAGREES);
    }

    @Test
    void review_files_keep_what_was_written() {
        var reading = new Reading("P2-x-001", "ab", "{\"choice\":\"B\"}", "agrees", "逗号，\"引号\", 换行\n完");
        Readings.write(folder, Part.of(2), List.of(reading));

        assertThat(Readings.read(folder, Part.of(2)))
                .containsEntry("P2-x-001", reading)
                .hasSize(1);
        assertThat(Readings.read(folder, Part.of(3))).isEmpty();
    }

    @Test
    void a_file_of_another_form_is_named() throws Exception {
        Files.writeString(folder.resolve("2-procedure.csv"), "a,b,c,d,e,f,g\n1,2,3,4,5,6,7\n");

        assertThatThrownBy(() -> Readings.read(folder, Part.of(2))).hasMessageContaining("2-procedure.csv");
    }

    @Test
    void what_a_machine_can_judge_is_not_taken_on_trust() {
        Content content = Questions.multiple("A", "C");
        assertThat(Reading.of(Questions.version("P2-x-001", content), "{\"choices\":[\"C\",\"A\"]}", "")
                        .verdict())
                .isEqualTo("agrees");
        assertThat(Reading.of(Questions.version("P2-x-001", content), "{\"choices\":[\"C\"]}", "")
                        .verdict())
                .isEqualTo("disagrees");
    }
}
