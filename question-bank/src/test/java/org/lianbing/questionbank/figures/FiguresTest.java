package org.lianbing.questionbank.figures;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FiguresTest {
    @ParameterizedTest
    @CsvSource({
        "十五日, 15日",
        "二十日, 20日",
        "一百零五元, 105元",
        "三千元, 3000元",
        "一万二千元, 12000元",
        "2万元, 20000元",
        "1.5万元, 15000元",
        "十万元, 100000元",
        "一亿元, 100000000元",
        "'3,000元', 3000元",
        "两年, 2年",
        "二〇二六年, 2026年",
        "百分之五, 5%",
        "百分之百, 100%",
        "千分之三, 3‰",
        "三分之二, 2/3",
        "千万小心, 千万小心"
    })
    void numerals_become_arabic(String text, String expected) {
        assertThat(Numerals.toArabic(text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "处三千元以上2万元以下罚款, '3000元 20000元'",
        "五个工作日内, 5工作日",
        "三天后, 3日",
        "六个月, 6月",
        "每半年检验一次, 6月",
        "十分之一, 10%",
        "百分之三十, 30%",
        "执法人员不得少于两人, 2人",
        "第三十三条第一款和第133条之1, ''",
        "2026年3月1日起三十日内, 30日",
        "符合GB7258标准, ''",
        "那一天的三类情形, ''",
        "一名驾驶员一次, ''",
        "扣12分, 12"
    })
    void figures_are_found_with_their_unit(String text, String expected) {
        assertThat(String.join(
                        " ", Figures.of(text).stream().map(Figure::toString).toList()))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "15日+30日, '15日 30日 45日'",
        "1.2万元×3, '12000元 3 36000元'",
        "(27吨-20吨)÷20吨=35%, '27吨 20吨 35% 7吨'",
        "3000元×2, '3000元 2 6000元'",
        "30日-15日, '30日 15日'",
        "五年, 5年",
        "15日+2000元, '15日 2000元'"
    })
    void a_derivation_declares_its_parts_and_its_result(String text, String expected) {
        assertThat(String.join(
                        " ",
                        DerivedFigures.of(text).stream().map(Figure::toString).toList()))
                .isEqualTo(expected);
    }
}
