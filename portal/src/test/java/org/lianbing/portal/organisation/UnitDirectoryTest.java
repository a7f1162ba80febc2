package org.lianbing.portal.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lianbing.portal.shared.UnitId;

class UnitDirectoryTest {
    private static final List<String> NAMES = List.of("某省", "甲市", "南渡口站", "北岭站", "甲市第一县交通运输综合行政执法大队");

    @ParameterizedTest
    @CsvSource({"南渡囗站, 南渡口站", "南度口站, 南渡口站", "甲市第一县执法大队, 甲市第一县交通运输综合行政执法大队"})
    void one_wrong_character_or_a_shortened_name_is_guessed(String written, String meant) {
        assertThat(directory().find(written))
                .isInstanceOfSatisfying(
                        UnitDirectory.Match.None.class,
                        none -> assertThat(none.similar()).startsWith(meant));
    }

    @ParameterizedTest
    @CsvSource({"财政局", "无", "东江码头"})
    void nothing_is_guessed_where_nothing_is_alike(String written) {
        assertThat(directory().find(written)).isEqualTo(new UnitDirectory.Match.None(List.of()));
    }

    private static UnitDirectory directory() {
        return new UnitDirectory(NAMES.stream().map(UnitDirectoryTest::unit).toList());
    }

    private static Unit unit(String name) {
        long id = NAMES.indexOf(name) + 1L;
        return new Unit(new UnitId(id), null, "u" + id, name, UnitLevel.STATION, "/" + id + "/", 1);
    }
}
