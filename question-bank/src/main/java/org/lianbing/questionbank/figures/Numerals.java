package org.lianbing.questionbank.figures;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Chinese and mixed numerals as Arabic ones: 十五日 → 15日, 2万元 → 20000元, 百分之五 → 5%, 三分之二 → 2/3, 两年 → 2年.
///
/// A run of 百 千 万 亿 alone is a word (千万, 百货), not a number, except after 百分之.
public final class Numerals {
    private static final String RUN = "(?:\\d+(?:,\\d{3})*(?:\\.\\d+)?[十百千万亿]*|[零〇一二两三四五六七八九十百千万亿]+)";
    private static final Pattern NUMBER = Pattern.compile("(?:(?<den>百|千|" + RUN + ")分之)?(?<num>" + RUN + ")");

    private Numerals() {}

    /// A number found in a text.
    ///
    /// @param start of its first character, end behind its last
    /// @param value the number itself; for 百分之 and 千分之 and N分之 the numerator
    /// @param suffix `%`, `‰`, `/3` or empty
    /// @param arabic whether it was written with Arabic digits
    record Run(int start, int end, BigDecimal value, String suffix, boolean arabic) {
        String text() {
            return plain(value) + suffix;
        }
    }

    /// The text with every number in Arabic digits; fractions as `2/3`, 百分之 as `%`.
    public static String toArabic(String text) {
        StringBuilder out = new StringBuilder();
        int at = 0;
        for (Run run : scan(text)) {
            out.append(text, at, run.start()).append(run.text());
            at = run.end();
        }
        return out.append(text.substring(at)).toString();
    }

    static List<Run> scan(String text) {
        List<Run> runs = new ArrayList<>();
        Matcher m = NUMBER.matcher(text);
        while (m.find()) {
            MatchResult r = m.toMatchResult();
            String den = m.group("den");
            String num = m.group("num");
            if (den == null && num.matches("[百千万亿]+")) {
                continue;
            }
            runs.add(new Run(r.start(), r.end(), value(num), suffix(den), Character.isDigit(num.charAt(0))));
        }
        return runs;
    }

    private static String suffix(@Nullable String denominator) {
        return switch (denominator) {
            case null -> "";
            case "百" -> "%";
            case "千" -> "‰";
            default -> "/" + plain(value(denominator));
        };
    }

    static String plain(BigDecimal value) {
        return value.stripTrailingZeros().toPlainString();
    }

    private static BigDecimal value(String run) {
        if (Character.isDigit(run.charAt(0))) {
            int end = 0;
            while (end < run.length() && "0123456789,.".indexOf(run.charAt(end)) >= 0) {
                end++;
            }
            BigDecimal value = new BigDecimal(run.substring(0, end).replace(",", ""));
            for (int i = end; i < run.length(); i++) {
                value = value.multiply(BigDecimal.valueOf(scale(run.charAt(i))));
            }
            return value;
        }
        return BigDecimal.valueOf(run.matches("[^十百千万亿]+") ? digits(run) : composed(run));
    }

    /// 二〇二六
    private static long digits(String run) {
        long value = 0;
        for (int i = 0; i < run.length(); i++) {
            char c = run.charAt(i);
            value = value * 10 + digit(c);
        }
        return value;
    }

    /// 三千零五十万
    private static long composed(String run) {
        long total = 0;
        long section = 0;
        long digit = -1;
        for (int i = 0; i < run.length(); i++) {
            char c = run.charAt(i);
            long scale = scale(c);
            if (scale == 1) {
                digit = digit(c);
            } else if (scale >= 10_000) {
                long below = section + Math.max(digit, 0);
                total = (total + (below == 0 && total == 0 ? 1 : below)) * scale;
                section = 0;
                digit = -1;
            } else {
                section += (digit < 0 ? 1 : digit) * scale;
                digit = -1;
            }
        }
        return total + section + Math.max(digit, 0);
    }

    private static int digit(char c) {
        return c == '〇' ? 0 : c == '两' ? 2 : "零一二三四五六七八九".indexOf(c);
    }

    private static long scale(char c) {
        return switch (c) {
            case '十' -> 10;
            case '百' -> 100;
            case '千' -> 1_000;
            case '万' -> 10_000;
            case '亿' -> 100_000_000;
            default -> 1;
        };
    }
}
