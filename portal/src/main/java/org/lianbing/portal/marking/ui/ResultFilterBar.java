package org.lianbing.portal.marking.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.QueryParameters;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Stream;
import org.lianbing.portal.marking.ResultFilter;
import org.lianbing.portal.marking.ResultFilter.Outcome;
import org.lianbing.portal.organisation.Unit;
import org.lianbing.portal.shared.ui.FilterBar;

/// The filters of a list of results; the address keeps them.
final class ResultFilterBar extends Composite<FilterBar> {
    private static final long serialVersionUID = 1L;

    private final transient List<Unit> units;
    private final TextField text = new TextField(getTranslation("shared.search"));
    private final ComboBox<Unit> unit = new ComboBox<>(getTranslation("shared.unit"));
    private final ComboBox<Outcome> outcome = new ComboBox<>(getTranslation("marking.column.outcome"));
    private final Span count = new Span();

    ResultFilterBar(List<Unit> units, Runnable changed) {
        this.units = units;
        text.setPlaceholder(getTranslation("marking.filter.text"));
        text.setClearButtonVisible(true);
        text.setValueChangeMode(ValueChangeMode.LAZY);
        unit.setItems(units);
        unit.setItemLabelGenerator(Unit::name);
        unit.setClearButtonVisible(true);
        unit.setPlaceholder(getTranslation("shared.all"));
        outcome.setItems(Outcome.values());
        outcome.setItemLabelGenerator(ResultWords::of);
        outcome.setClearButtonVisible(true);
        outcome.setPlaceholder(getTranslation("shared.all"));
        count.addClassName("count");

        for (HasValue<?, ?> field : List.<HasValue<?, ?>>of(text, unit, outcome))
            field.addValueChangeListener(event -> {
                if (event.isFromClient()) changed.run();
            });

        getContent().add(text, unit, outcome, count);
    }

    ResultFilter filter() {
        var chosen = unit.getValue();
        return new ResultFilter(text.getValue().strip(), chosen == null ? null : chosen.id(), outcome.getValue());
    }

    void counted(int people) {
        count.setText(getTranslation("shared.count", people));
    }

    void read(QueryParameters parameters) {
        text.setValue(parameters.getSingleParameter("text").orElse(""));
        unit.setValue(parameters
                .getSingleParameter("unit")
                .flatMap(id -> units.stream()
                        .filter(each -> String.valueOf(each.id().value()).equals(id))
                        .findFirst())
                .orElse(null));
        outcome.setValue(parameters
                .getSingleParameter("outcome")
                .flatMap(name -> Stream.of(Outcome.values())
                        .filter(each -> each.name().equals(name))
                        .findFirst())
                .orElse(null));
    }

    QueryParameters written() {
        var parameters = new HashMap<String, List<String>>();
        if (!text.isEmpty()) parameters.put("text", List.of(text.getValue()));
        if (unit.getValue() != null)
            parameters.put("unit", List.of(String.valueOf(unit.getValue().id().value())));
        if (outcome.getValue() != null)
            parameters.put("outcome", List.of(outcome.getValue().name()));
        return new QueryParameters(parameters);
    }
}
