package org.lianbing.portal.officers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PersonTextTest {
    @Test
    void nothing_typed_means_everyone() {
        assertThat(PersonText.of("  ")).isEqualTo(new PersonText(null, null, List.of()));
    }

    @Test
    void one_word_is_part_of_a_name_or_number_and_its_wildcards_are_plain() {
        assertThat(PersonText.of(" 单雄 ")).isEqualTo(new PersonText("单雄", null, List.of()));
        assertThat(PersonText.of("50%_\\")).isEqualTo(new PersonText("50\\%\\_\\\\", null, List.of()));
    }

    @Test
    void latin_letters_are_pinyin_however_they_are_spaced() {
        assertThat(PersonText.of("Shan Xiong")).isEqualTo(new PersonText(null, "shanxiong", List.of()));
    }

    @Test
    void several_words_are_a_pasted_column() {
        assertThat(PersonText.of("100001\r\n单雄信，sxx"))
                .isEqualTo(new PersonText(null, null, List.of("100001", "单雄信", "sxx")));
    }
}
