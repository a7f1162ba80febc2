package org.lianbing.portal.officers;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PinyinTest {
    @ParameterizedTest
    @CsvSource({
        "单雄信, shanxiongxin, sxx",
        "解晓东, xiexiaodong,  xxd",
        "仇英,   qiuying,      qy",
        "曾国,   zengguo,      zg",
        "区志明, ouzhiming,    ozm",
        "查良镛, zhaliangyong, zly",
        "欧阳修, ouyangxiu,    oyx",
        "阿依古丽·买买提, ayigulimaimaiti, ayglmmt"
    })
    void surnames_are_read_as_surnames(String name, String full, String initials) {
        assertThat(Pinyin.of(name)).isEqualTo(new Pinyin(full, initials));
    }
}
