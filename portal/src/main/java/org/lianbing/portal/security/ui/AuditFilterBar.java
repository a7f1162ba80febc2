package org.lianbing.portal.security.ui;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.QueryParameters;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lianbing.portal.organisation.Unit;
import org.lianbing.portal.security.AuditFilter;
import org.lianbing.portal.shared.Times;
import org.lianbing.portal.shared.UnitId;
import org.lianbing.portal.shared.ui.DateField;
import org.lianbing.portal.shared.ui.FilterBar;

/// Days, actor, action, subject, unit and words; and how many entries that leaves.
final class AuditFilterBar extends Composite<FilterBar> {
    private static final long serialVersionUID = 1L;

    private final DateField from = new DateField(getTranslation("security.audit.from"));
    private final DateField to = new DateField(getTranslation("security.audit.to"));
    private final TextField actor = text("security.audit.actor");
    private final ComboBox<String> action = new ComboBox<>(getTranslation("security.audit.action"));
    private final TextField subject = text("security.audit.subject");
    private final ComboBox<Unit> unit = new ComboBox<>(getTranslation("shared.unit"));
    private final TextField words = text("security.audit.words");
    private final Span count = new Span();

    AuditFilterBar(List<String> actions, List<Unit> units) {
        action.setItemLabelGenerator(code -> getTranslation("audit." + code));
        action.setItems(actions.stream()
                .sorted(Comparator.comparing(code -> getTranslation("audit." + code)))
                .toList());
        action.setClearButtonVisible(true);
        unit.setItems(units);
        unit.setItemLabelGenerator(Unit::name);
        unit.setClearButtonVisible(true);
        subject.setPlaceholder(getTranslation("security.audit.subject.example"));
        subject.setTooltipText(getTranslation("security.audit.subject.help"));
        count.addClassName("count");
        getContent().add(from, to, actor, action, subject, unit, words, count);
    }

    private TextField text(String key) {
        var field = new TextField(getTranslation(key));
        field.setClearButtonVisible(true);
        field.setValueChangeMode(ValueChangeMode.LAZY);
        return field;
    }

    void onChange(Runnable changed) {
        Stream.<AbstractField<?, ?>>of(from, to, actor, action, subject, unit, words)
                .forEach(field -> field.addValueChangeListener(event -> {
                    if (event.isFromClient()) changed.run();
                }));
    }

    AuditFilter filter() {
        return new AuditFilter(
                start(from.getValue()),
                to.getValue() == null ? null : start(to.getValue().plusDays(1)),
                actor.getValue().strip(),
                action.getValue() == null ? "" : action.getValue(),
                subject.getValue().strip(),
                unit.getValue() == null ? null : unit.getValue().id(),
                words.getValue().strip());
    }

    private static @Nullable Instant start(@Nullable LocalDate day) {
        return day == null ? null : day.atStartOfDay(Times.ZONE).toInstant();
    }

    void showCount(int found) {
        count.setText(getTranslation("shared.count", found));
    }

    void read(QueryParameters parameters, Map<UnitId, Unit> units) {
        from.setValue(day(parameters, "from"));
        to.setValue(day(parameters, "to"));
        texts().forEach((name, field) ->
                field.setValue(parameters.getSingleParameter(name).orElse("")));
        action.setValue(parameters
                .getSingleParameter("action")
                .filter(code -> action.getListDataView().contains(code))
                .orElse(null));
        unit.setValue(parameters
                .getSingleParameter("unit")
                .filter(number -> number.matches("\\d{1,18}"))
                .map(number -> units.get(new UnitId(Long.parseLong(number))))
                .orElse(null));
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
        if (action.getValue() != null) parameters.put("action", action.getValue());
        if (unit.getValue() != null)
            parameters.put("unit", String.valueOf(unit.getValue().id().value()));
        texts().forEach((name, field) -> {
            if (!field.isEmpty()) parameters.put(name, field.getValue());
        });
        return QueryParameters.simple(parameters);
    }

    private Map<String, TextField> texts() {
        return Map.of("actor", actor, "subject", subject, "text", words);
    }
}
