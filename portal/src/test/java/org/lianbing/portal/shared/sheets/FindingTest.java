package org.lianbing.portal.shared.sheets;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FindingTest {
    @ParameterizedTest
    @CsvSource({
        "990101198001010014, 990****",
        "99010119800101001X, 990****",
        "990101 19800101 001x, 990****",
        "139-0000-0000, 139****",
        "甲市 13900000000 队, 甲市 139**** 队",
        "2010-07-01, 2010-07-01",
        "9977000003, 9977000003",
    })
    void a_number_in_the_wrong_column_is_not_repeated(String written, String shown) {
        var finding = new Finding(3, "unit", "unit.unknown", true, List.of(written, 7));
        assertThat(finding.arguments()).containsExactly(shown, 7);
    }
}
