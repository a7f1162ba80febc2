package org.lianbing.portal.shared.sheets;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import org.lianbing.portal.shared.Invalid;

/// The workbook's table of texts, bounded in number and length.
final class SharedTexts {
    static final int LONGEST_CELL = 4_000;

    private static final int MOST = 500_000;
    private static final long MOST_CHARACTERS = 12_000_000;
    private static final Pattern ESCAPE = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private final List<String> texts = new ArrayList<>();

    static SharedTexts read(@Nullable InputStream in) throws XMLStreamException {
        var table = new SharedTexts();
        if (in == null) return table;
        try (var xml = new XmlCursor(in)) {
            long characters = 0;
            while (xml.next()) {
                if (!xml.starts("si")) continue;
                var text = joined(xml, "si");
                characters += text.length();
                if (table.texts.size() >= MOST || characters > MOST_CHARACTERS)
                    throw new Invalid("shared.sheets.too-large");
                table.texts.add(text);
            }
        }
        return table;
    }

    /// The runs of a rich text up to the end of `element`, without readings (phonetic runs).
    static String joined(XmlCursor xml, String element) throws XMLStreamException {
        var text = new StringBuilder();
        boolean reading = false;
        while (xml.next() && !xml.ends(element)) {
            if (xml.starts("rPh")) reading = true;
            if (xml.ends("rPh")) reading = false;
            if (xml.starts("t")) {
                var run = xml.text(LONGEST_CELL - text.length());
                if (!reading) text.append(run);
            }
        }
        return decoded(text.toString());
    }

    /// Control characters are written as `_x000D_`.
    static String decoded(String text) {
        if (text.indexOf("_x") < 0) return text;
        return ESCAPE.matcher(text)
                .replaceAll(escape -> java.util.regex.Matcher.quoteReplacement(
                        String.valueOf((char) Integer.parseInt(escape.group(1), 16))));
    }

    String get(String index) {
        if (!index.matches("[0-9]{1,9}") || Integer.parseInt(index) >= texts.size())
            throw new Invalid("shared.sheets.broken");
        return texts.get(Integer.parseInt(index));
    }
}
