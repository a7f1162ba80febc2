package org.lianbing.portal.officers;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What somebody typed or pasted to find people: part of a name or number, a pinyin or its initials, or a column of
/// whole names and numbers (separated by white space or commas). All three null or empty: everyone.
///
/// @param like   part of a name or number, its wildcards escaped
/// @param latin  beginning of the pinyin or of the initials
/// @param pasted whole names or numbers, any of which will do
public record PersonText(@Nullable String like, @Nullable String latin, List<String> pasted) {
    /// The condition in a MyBatis script with a parameter `person`, for a table `officer o`; empty for everyone.
    public static final String MATCH = """

            <if test="person.like != null">
               and (o.name like concat('%', #{person.like}, '%') or o.number like concat('%', #{person.like}, '%'))</if>
            <if test="person.latin != null">
               and (o.pinyin like concat(#{person.latin}, '%') or o.initials like concat(#{person.latin}, '%'))</if>
            <if test="!person.pasted.isEmpty()">
               and (o.name in
                    <foreach collection="person.pasted" item="p" open="(" separator="," close=")">#{p}</foreach>
                    or o.number in
                    <foreach collection="person.pasted" item="p" open="(" separator="," close=")">#{p}</foreach>)</if>
            """;

    private static final int PASTED = 5_000;

    public PersonText {
        pasted = List.copyOf(pasted);
    }

    public static PersonText of(String text) {
        return of(words(text));
    }

    static PersonText of(List<String> words) {
        var latin = !words.isEmpty() && words.stream().allMatch(word -> word.matches("[A-Za-z]+"));
        if (latin) return new PersonText(null, String.join("", words).toLowerCase(Locale.ROOT), List.of());
        if (words.size() == 1) return new PersonText(escaped(words.getFirst()), null, List.of());
        return new PersonText(null, null, words);
    }

    /// Whether nobody is left out.
    public boolean everyone() {
        return like == null && latin == null && pasted.isEmpty();
    }

    static List<String> words(String text) {
        return Arrays.stream(text.split("[\\s,，、;；]+"))
                .filter(word -> !word.isEmpty())
                .limit(PASTED)
                .toList();
    }

    private static String escaped(String word) {
        return word.replaceAll("([%_\\\\])", "\\\\$1");
    }
}
