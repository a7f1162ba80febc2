package org.lianbing.questionbank.figures;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds the figures a legal text states: time limits, amounts, percentages, counts.
///
/// Not figures: ordinals and references (第33条), calendar dates (2026年3月1日), designations (GB7258, A1), Chinese
/// numerals without a unit of measure (三类, 一般), pointing words (那一天), a single person, vehicle or time (一次).
public final class Figures {
    private static final Map<String, String> HALVES = Map.of("半年", "6个月", "半个月", "15日", "半小时", "30分钟");
    private static final Pattern DATE =
            Pattern.compile("(?:19|20)\\d\\d年(?:\\d{1,2}月(?:\\d{1,2}日)?)?|\\d{1,2}月\\d{1,2}日");
    private static final Pattern UNIT = Pattern.compile("^(?:周年|工作日|平方公里|平方米|立方米|分钟|小时|海里|千米|公里|厘米|毫米|公斤|千克|千瓦"
            + "|总吨|人民币|周岁|倍|岁|年|月|日|天|周|秒|元|米|吨|克|升|人|名|次|辆|艘|%|‰|/\\d+)");
    private static final Set<String> COUNTING = Set.of("人", "次", "辆", "艘");
    private static final Map<String, String> SAME =
            Map.of("天", "日", "名", "人", "岁", "周岁", "周年", "年", "公里", "千米", "公斤", "千克", "人民币", "元");

    private Figures() {}

    public static Set<Figure> of(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("\\s+", "");
        for (var half : HALVES.entrySet()) {
            plain = plain.replace(half.getKey(), half.getValue());
        }
        plain = DATE.matcher(plain).replaceAll(" ");
        Set<Figure> figures = new LinkedHashSet<>();
        for (Numerals.Run run : Numerals.scan(plain)) {
            if (!isLabel(plain, run)) {
                add(figures, run, plain.substring(run.end()));
            }
        }
        return figures;
    }

    private static void add(Set<Figure> figures, Numerals.Run run, String rest) {
        String behind = rest.startsWith("个") ? rest.substring(1) : rest;
        Matcher m = UNIT.matcher(behind);
        String found = m.find() ? m.group() : "";
        String unit = run.suffix().isEmpty() ? SAME.getOrDefault(found, found) : run.suffix();
        boolean single = run.value().compareTo(BigDecimal.ONE) == 0 && COUNTING.contains(unit);
        if (!single && (run.arabic() || !unit.isEmpty())) {
            figures.add(percent(new Figure(run.value(), unit)));
        }
    }

    /// 十分之一 is 10 %; a third has no such form and stays.
    private static Figure percent(Figure figure) {
        if (!figure.unit().startsWith("/")) {
            return figure;
        }
        BigDecimal hundredfold = figure.value().multiply(BigDecimal.valueOf(100));
        BigDecimal[] parts =
                hundredfold.divideAndRemainder(new BigDecimal(figure.unit().substring(1)));
        return parts[1].signum() == 0 ? new Figure(parts[0], "%") : figure;
    }

    private static boolean isLabel(String text, Numerals.Run run) {
        char before = run.start() == 0 ? ' ' : text.charAt(run.start() - 1);
        char after = run.end() == text.length() ? ' ' : text.charAt(run.end());
        boolean code = isLatin(before) || isLatin(after) || before == '-' || before == ':' || after == ':';
        boolean pointing = "那这某同每".indexOf(before) >= 0 && run.value().compareTo(BigDecimal.ONE) == 0;
        boolean reference = before == '第' || text.startsWith("条之", run.start() - 2);
        return code || pointing || reference;
    }

    private static boolean isLatin(char c) {
        return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
    }
}
