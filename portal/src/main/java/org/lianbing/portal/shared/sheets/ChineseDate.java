package org.lianbing.portal.shared.sheets;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.DateUtil;
import org.jspecify.annotations.Nullable;

/// A day as people write it: 2020-01-05, 2020/1/5, 2020.1.5, 20200105, 2020年1月5日, 二〇二〇年一月五日; a month (2020.01,
/// 202001, 2020年1月) stands for its first day.
///
/// @param wholeMonth only year and month were written
public record ChineseDate(LocalDate day, boolean wholeMonth) {
    private static final String TIME = "(?:[ T]*[0-9]{1,2}:[0-9]{2}(?::[0-9]{2}(?:\\.[0-9]+)?)?Z?)?";
    private static final Pattern DAY =
            Pattern.compile("([0-9]{4})(?:-|/|\\.|年)([0-9]{1,2})(?:-|/|\\.|月)([0-9]{1,2})[日号]?" + TIME);
    private static final Pattern SOLID = Pattern.compile("([0-9]{4})([0-9]{2})([0-9]{2})");
    private static final Pattern MONTH = Pattern.compile("([0-9]{4})(?:-|/|\\.|年)([0-9]{1,2})月?");
    private static final Pattern SOLID_MONTH = Pattern.compile("((?:19|20)[0-9]{2})(0[1-9]|1[0-2])");
    private static final String DIGITS = "〇一二三四五六七八九";
    private static final int SERIAL_FIRST = 7_000;
    private static final int SERIAL_LAST = 80_000;

    /// Null when it cannot be read as a day. A number such as 2020.1 is refused: it may have been 2020.10.
    public static @Nullable ChineseDate of(SheetCell cell, String clean) {
        return switch (cell.kind()) {
            case NUMBER -> number(clean);
            case DATE, TEXT -> text(clean);
            case BOOLEAN, FORMULA, FAULT -> null;
        };
    }

    private static @Nullable ChineseDate number(String number) {
        if (!number.matches("[0-9]{1,8}")) return number.matches("[0-9]{4}\\.(0[1-9]|1[12])") ? text(number) : null;
        int value = Integer.parseInt(number);
        if (value >= SERIAL_FIRST && value <= SERIAL_LAST)
            return new ChineseDate(DateUtil.getLocalDateTime(value).toLocalDate(), false);
        return text(number);
    }

    private static @Nullable ChineseDate text(String written) {
        var text = arabic(written.replace('．', '.')
                .replace('。', '.')
                .replace('－', '-')
                .replace('／', '/')
                .strip());
        for (var form : new Pattern[] {DAY, SOLID}) {
            var day = form.matcher(text);
            if (day.matches()) return day(day, day.group(3), false);
        }
        for (var form : new Pattern[] {MONTH, SOLID_MONTH}) {
            var month = form.matcher(text.replaceFirst("[.\\-/]$", ""));
            if (month.matches()) return day(month, "1", true);
        }
        return null;
    }

    private static @Nullable ChineseDate day(Matcher found, String day, boolean wholeMonth) {
        try {
            return new ChineseDate(
                    LocalDate.of(
                            Integer.parseInt(found.group(1)), Integer.parseInt(found.group(2)), Integer.parseInt(day)),
                    wholeMonth);
        } catch (DateTimeException e) {
            return null;
        }
    }

    /// 二〇二〇年十二月三十一日 → 2020年12月31日
    private static String arabic(String text) {
        if (!text.matches(".*[" + DIGITS + "十].*")) return text;
        var plain = new StringBuilder();
        for (char c : text.replaceAll("[零○Ｏ]", "〇").toCharArray()) {
            int digit = DIGITS.indexOf(c);
            plain.append(digit < 0 ? String.valueOf(c) : String.valueOf(digit));
        }
        return plain.toString()
                .replaceAll("(?<![0-9])十(?![0-9])", "10")
                .replaceAll("(?<![0-9])十", "1")
                .replaceAll("十(?![0-9])", "0")
                .replace("十", "");
    }
}
