package org.lianbing.questionbank.figures;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What an entry of `derived` declares: the figures it names, and the result when it is a sum, difference or product.
///
/// `15日+30日` declares 15日, 30日 and 45日; `3000元×2` declares 3000元, 2 and 6000元; `8×12%` is not computed.
public final class DerivedFigures {
    private static final Pattern OPERATION = Pattern.compile("(.+?)([+\\-×xX*])(.+)");

    private DerivedFigures() {}

    public static Set<Figure> of(String text) {
        Set<Figure> declared = new LinkedHashSet<>();
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("\\s+", "");
        Matcher m = OPERATION.matcher(plain);
        if (!m.matches()) {
            declared.addAll(Figures.of(plain));
            return declared;
        }
        Set<Figure> left = of(m.group(1));
        Set<Figure> right = of(m.group(3));
        declared.addAll(left);
        declared.addAll(right);
        for (Figure a : left) {
            for (Figure b : right) {
                declared.addAll(result(a, m.group(2).charAt(0), b));
            }
        }
        return declared;
    }

    private static List<Figure> result(Figure a, char operation, Figure b) {
        String unit = a.unit().isEmpty() ? b.unit() : a.unit();
        boolean sameUnit = a.agrees(new Figure(a.value(), b.unit()));
        BigDecimal value = switch (operation) {
            case '+' -> a.value().add(b.value());
            case '-' -> a.value().subtract(b.value());
            default -> a.value().multiply(b.value());
        };
        boolean product = "+-".indexOf(operation) < 0;
        boolean oneUnit = a.unit().isEmpty() || b.unit().isEmpty();
        boolean meaningful = product ? oneUnit : sameUnit;
        return meaningful && value.signum() > 0 ? List.of(new Figure(value, unit)) : List.of();
    }
}
