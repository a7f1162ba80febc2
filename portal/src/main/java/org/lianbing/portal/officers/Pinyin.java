package org.lianbing.portal.officers;

import com.ibm.icu.text.Transliterator;
import java.util.Arrays;
import java.util.stream.Collectors;

/// How a name is typed on a Latin keyboard: 单雄信 → `shanxiongxin`, initials `sxx`. Surnames get their reading
/// as surnames (单 shan, 解 xie, 仇 qiu, 曾 zeng, 区 ou, 查 zha).
public record Pinyin(String full, String initials) {
    private static final Transliterator READING = Transliterator.getInstance("Han-Latin/Names; Latin-ASCII; Lower");

    public static Pinyin of(String name) {
        var syllables = READING.transliterate(name.strip()).split("[^a-z]+");
        return new Pinyin(
                String.join("", syllables),
                Arrays.stream(syllables)
                        .filter(syllable -> !syllable.isEmpty())
                        .map(syllable -> syllable.substring(0, 1))
                        .collect(Collectors.joining()));
    }
}
