package org.lianbing.questionbank.statutes;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// An article's text: 款 and 项 on lines of their own.
public record Article(String text) {
    private static final Pattern ITEM = Pattern.compile("^[（(][一二三四五六七八九十]+[）)].*", Pattern.DOTALL);

    /// How many 款 it has.
    public int paragraphs() {
        return itemsByParagraph().size();
    }

    /// How many 项 the paragraph has; for paragraph 0, the most any has.
    public int items(int paragraph) {
        List<Integer> items = itemsByParagraph();
        if (paragraph == 0) {
            return items.stream().mapToInt(Integer::intValue).max().orElse(0);
        }
        return paragraph <= items.size() ? items.get(paragraph - 1) : 0;
    }

    private List<Integer> itemsByParagraph() {
        List<Integer> items = new ArrayList<>();
        for (String line :
                text.lines().map(String::strip).filter(l -> !l.isEmpty()).toList()) {
            if (ITEM.matcher(line).matches() && !items.isEmpty()) {
                items.set(items.size() - 1, items.getLast() + 1);
            } else {
                items.add(0);
            }
        }
        return items;
    }
}
