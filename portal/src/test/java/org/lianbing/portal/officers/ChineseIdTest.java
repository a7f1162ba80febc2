package org.lianbing.portal.officers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lianbing.portal.shared.Invalid;

class ChineseIdTest {
    /// The first is the worked example of GB 11643-1999, as is the third.
    @ParameterizedTest
    @CsvSource({
        "11010519491231002X, 1949-12-31, FEMALE, 110**************X",
        "11010519491231002x, 1949-12-31, FEMALE, 110**************X",
        "440524188001010014, 1880-01-01, MALE,   440**************4"
    })
    void birth_date_and_sex_are_read_from_the_number(String number, LocalDate born, Sex sex, String masked) {
        var id = new ChineseId(number);

        assertThat(id.born()).isEqualTo(born);
        assertThat(id.sex()).isEqualTo(sex);
        assertThat(id).hasToString(masked);
    }

    @ParameterizedTest
    @CsvSource({
        "110105194912310021, officers.identity.check",
        "110105194912310O2X, officers.identity.form",
        "11010519491231002,  officers.identity.form",
        "110105194902310021, officers.identity.date"
    })
    void a_wrong_number_is_refused_without_repeating_it(String number, String key) {
        assertThatThrownBy(() -> new ChineseId(number))
                .isInstanceOf(Invalid.class)
                .hasMessage(key)
                .hasMessageNotContaining(number);
    }
}
