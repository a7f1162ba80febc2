package org.lianbing.questionbank.marking;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.lianbing.questionbank.figures.Numerals;

/// Whether what was written into a blank is an accepted answer.
///
/// Both sides are brought to one form: full and half width alike (Unicode NFKC), no spaces, lower case, no
/// punctuation at either end, and by the rule's choice Chinese numerals as Arabic ones.
public final class BlankMatch {
    private static final Pattern SPACE = Pattern.compile("\\s+|\\p{Z}+");
    private static final Pattern ENDS = Pattern.compile("^[\\p{P}&&[^%‰《》（）()]]+|[\\p{P}&&[^%‰《》（）()]]+$");

    private BlankMatch() {}

    /// The share of blanks answered rightly, 0–1.
    ///
    /// @param key per blank, every accepted answer
    /// @param texts per blank, what was written; blanks beyond its end are unanswered
    static double fraction(List<List<String>> key, List<String> texts, MarkRule rule) {
        int right = 0;
        for (int i = 0; i < Math.min(key.size(), texts.size()); i++) {
            if (matches(key.get(i), texts.get(i), rule.chineseNumerals())) {
                right++;
            }
        }
        return (double) right / key.size();
    }

    /// Whether `text` is one of the `accepted` answers after normalising both.
    public static boolean matches(List<String> accepted, String text, boolean chineseNumerals) {
        String written = normal(text, chineseNumerals);
        return !written.isEmpty()
                && accepted.stream().anyMatch(a -> normal(a, chineseNumerals).equals(written));
    }

    private static String normal(String text, boolean chineseNumerals) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC);
        plain = SPACE.matcher(plain).replaceAll("").toLowerCase(Locale.ROOT);
        plain = ENDS.matcher(plain).replaceAll("");
        return chineseNumerals ? Numerals.toArabic(plain) : plain;
    }
}
