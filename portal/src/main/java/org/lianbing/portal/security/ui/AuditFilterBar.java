package org.lianbing.portal.security.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.QueryParameters;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lianbing.portal.security.AuditFilter;
import org.lianbing.portal.shared.Times;
import org.lianbing.portal.shared.ui.FilterBar;

/// Days, actor, action and subject; and how many entries that leaves.
final class AuditFilterBar extends Composite<FilterBar> {
    private static final long serialVersionUID = 1L;

    private final DatePicker from = new DatePicker(getTranslation("security.audit.from"));
    private final DatePicker to = new DatePicker(getTranslation("security.audit.to"));
    private final Map<String, TextField> texts = Map.of(
            "actor", new TextField(getTranslation("security.audit.actor")),
            "action", new TextField(getTranslation("security.audit.action-code")),
            "subject", new TextField(getTranslation("security.audit.subject-id")));
    private final Span count = new Span();

    AuditFilterBar() {
        count.addClassName("count");
        getContent().add(from, to, text("actor"), text("action"), text("subject"), count);
    }

    private TextField text(String name) {
        var field = texts.get(name);
        if (field == null) throw new IllegalArgumentException(name);
        field.setClearButtonVisible(true);
        field.setValueChangeMode(ValueChangeMode.LAZY);
        return field;
    }

    void onChange(Runnable changed) {
        from.addValueChangeListener(event -> run(event.isFromClient(), changed));
        to.addValueChangeListener(event -> run(event.isFromClient(), changed));
        texts.values().forEach(text -> text.addValueChangeListener(event -> run(event.isFromClient(), changed)));
    }

    private static void run(boolean byPerson, Runnable changed) {
        if (byPerson) changed.run();
    }

    AuditFilter filter() {
        return new AuditFilter(
                start(from.getValue()),
                to.getValue() == null ? null : start(to.getValue().plusDays(1)),
                text("actor").getValue().strip(),
                text("action").getValue().strip(),
                text("subject").getValue().strip());
    }

    private static @Nullable Instant start(@Nullable LocalDate day) {
        return day == null ? null : day.atStartOfDay(Times.ZONE).toInstant();
    }

    void showCount(int found) {
        count.setText(getTranslation("shared.count", found));
    }

    void read(QueryParameters parameters) {
        from.setValue(day(parameters, "from"));
        to.setValue(day(parameters, "to"));
        texts.forEach((name, text) ->
                text.setValue(parameters.getSingleParameter(name).orElse("")));
    }

    private static @Nullable LocalDate day(QueryParameters parameters, String name) {
        try {
            return parameters.getSingleParameter(name).map(LocalDate::parse).orElse(null);
        } catch (DateTimeParseException typedByHand) {
            return null;
        }
    }

    QueryParameters parameters() {
        var parameters = new HashMap<String, String>();
        if (from.getValue() != null) parameters.put("from", from.getValue().toString());
        if (to.getValue() != null) parameters.put("to", to.getValue().toString());
        texts.forEach((name, text) -> {
            if (!text.isEmpty()) parameters.put(name, text.getValue());
        });
        return QueryParameters.simple(parameters);
    }
}
