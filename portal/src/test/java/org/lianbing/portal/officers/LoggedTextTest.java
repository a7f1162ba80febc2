package org.lianbing.portal.officers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lianbing.portal.shared.Invalid;

class LoggedTextTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "身份证号相同 990101198001010014",
                "身份证 990101 19800101 001X 相同",
                "990101-19800101-001x",
                "９９０１０１１９８００１０１００１４",
                "990101/19800101.0014",
                "电话１３８ ００００ ００００",
                "tel 138.0000.0000",
                "旧号 990101800101001",
            })
    void numbers_of_a_person_are_refused_however_they_are_written(String text) {
        assertThatThrownBy(() -> LoggedText.of(text)).isInstanceOf(Invalid.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"甲交人〔2026〕12号", "2026-11-20 起任职", "2026年11月20日至2027年11月20日", "工号 9000012、9000013"})
    void documents_and_days_are_not(String text) {
        assertThat(LoggedText.of(" " + text + " ")).isEqualTo(text);
    }

    @Test
    void a_files_name_is_kept_without_them() {
        assertThat(LoggedText.masked("名册-13800000000.xlsx")).isEqualTo("名册-****.xlsx");
    }
}
