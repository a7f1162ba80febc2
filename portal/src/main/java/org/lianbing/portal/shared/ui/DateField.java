package org.lianbing.portal.shared.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/// A day, written 2026-11-20, with the calendar in the page's language.
public final class DateField extends DatePicker {
    private static final long serialVersionUID = 1L;

    public DateField(String label) {
        super(label);
        var texts = new DatePickerI18n();
        texts.setDateFormat("yyyy-MM-dd");
        texts.setToday(getTranslation("shared.today"));
        texts.setCancel(getTranslation("shared.cancel"));
        texts.setFirstDayOfWeek(1);
        texts.setMonthNames(Arrays.stream(Month.values())
                .map(month -> month.getDisplayName(TextStyle.FULL, getLocale()))
                .toList());
        texts.setWeekdays(weekdays(TextStyle.FULL));
        texts.setWeekdaysShort(weekdays(TextStyle.NARROW));
        setI18n(texts);
    }

    /// From Sunday on, as the component wants them.
    private List<String> weekdays(TextStyle style) {
        var days = new ArrayList<>(Arrays.stream(DayOfWeek.values())
                .map(day -> day.getDisplayName(style, getLocale()))
                .toList());
        Collections.rotate(days, 1);
        return days;
    }
}
