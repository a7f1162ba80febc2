package org.lianbing.portal.shared.sheets;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import org.apache.poi.ss.usermodel.DateUtil;
import org.jspecify.annotations.Nullable;
import org.lianbing.portal.shared.Invalid;

/// Which of the workbook's cell styles show a number as a date.
final class DateStyles {
    private static final int MOST = 65_536;
    private static final int NO_FORMAT = 0;

    private final Map<Integer, String> formats = new HashMap<>();
    private final List<Boolean> dates = new ArrayList<>();

    static DateStyles read(@Nullable InputStream in) throws XMLStreamException {
        var styles = new DateStyles();
        if (in == null) return styles;
        try (var xml = new XmlCursor(in)) {
            boolean cells = false;
            while (xml.next()) {
                if (xml.starts("cellXfs")) cells = true;
                if (xml.ends("cellXfs")) cells = false;
                if (xml.starts("numFmt")) styles.formats.put(number(xml, "numFmtId"), xml.attribute("formatCode", ""));
                if (cells && xml.starts("xf")) styles.add(number(xml, "numFmtId"));
            }
        }
        return styles;
    }

    private void add(int format) {
        if (dates.size() >= MOST || formats.size() > MOST) throw new Invalid("shared.sheets.broken");
        dates.add(DateUtil.isInternalDateFormat(format)
                || (formats.containsKey(format) && DateUtil.isADateFormat(format, formats.get(format))));
    }

    boolean isDate(@Nullable String style) {
        if (style == null || !style.matches("[0-9]{1,6}")) return false;
        int index = Integer.parseInt(style);
        return index < dates.size() && dates.get(index);
    }

    private static int number(XmlCursor xml, String name) {
        var value = xml.attribute(name, "");
        return value.matches("[0-9]{1,8}") ? Integer.parseInt(value) : NO_FORMAT;
    }
}
