package org.lianbing.questionbank;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MessagesTest {
    private static final String BUNDLE = "org.lianbing.questionbank.messages";

    @ParameterizedTest
    @EnumSource
    void every_rule_has_a_sentence_in_both_languages(Rule rule) {
        assertThat(Messages.text(rule, List.of("1", "2", "3"), Locale.SIMPLIFIED_CHINESE))
                .containsPattern("\\p{IsHan}");
        assertThat(Messages.text(rule, List.of("1", "2", "3"), Locale.ENGLISH)).doesNotContain("rule.");
    }

    @Test
    void no_sentence_is_left_without_its_rule_and_both_files_hold_the_same_keys() {
        ResourceBundle zh = ResourceBundle.getBundle(BUNDLE, Locale.ROOT);
        ResourceBundle en = ResourceBundle.getBundle(BUNDLE, Locale.ENGLISH);

        assertThat(zh.keySet()).isEqualTo(en.keySet());
        assertThat(zh.keySet().stream().filter(k -> k.startsWith("rule.")))
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(Rule.values())
                        .map(rule -> "rule." + rule.code())
                        .toList());
    }
}
