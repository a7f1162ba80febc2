package org.lianbing.portal.officers.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.lianbing.portal.officers.RosterDraft;
import org.lianbing.portal.shared.ui.Card;

/// What each column of the file was taken for, to be settled by hand where that is wrong.
final class ColumnsCard extends Composite<Card> {
    private static final long serialVersionUID = 1L;

    private final Map<String, Select<String>> fields = new LinkedHashMap<>();
    private final transient RosterDraft draft;

    /// @param settle gets machine names by column; empty: the column is not taken
    ColumnsCard(RosterDraft draft, SerializableConsumer<Map<String, String>> settle) {
        this.draft = draft;
        var apply = new Button(getTranslation("officers.import.settle"));
        for (var column : draft.columns()) fields.put(column.column(), field(column));

        apply.addClickListener(_ -> apply(settle));

        var missing = !draft.missing().isEmpty();
        var form = new FormLayout();
        form.setAutoResponsive(true);
        form.setAutoRows(true);
        form.setColumnWidth("15rem");
        form.setMaxColumns(4);
        form.add(List.copyOf(fields.values()).toArray(Component[]::new));
        var actions = new Div(apply);
        actions.addClassName("page-actions");
        var details =
                new Details(summary(), new Paragraph(getTranslation("officers.import.settle.note")), form, actions);
        details.setOpened(missing || draft.errors().isEmpty());
        getContent().add(details);
    }

    @Override
    protected Card initContent() {
        return new Card(getTranslation("officers.import.understood"));
    }

    private String summary() {
        var taken = draft.columns().stream()
                .filter(column -> !column.field().isEmpty())
                .count();
        var left = draft.columns().stream()
                .filter(column -> column.field().isEmpty())
                .map(RosterDraft.Column::heading)
                .collect(Collectors.joining("、"));
        var found = getTranslation("officers.import.columns", taken, String.valueOf(draft.headingRow()));
        return left.isEmpty() ? found : found + " · " + getTranslation("officers.import.left-out", left);
    }

    private Select<String> field(RosterDraft.Column column) {
        var choices = new ArrayList<String>();
        choices.add("");
        choices.addAll(RosterDraft.fields());
        var field = new Select<String>();
        field.setLabel(column.column() + " · " + column.heading());
        field.setItems(choices);
        field.setItemLabelGenerator(
                code -> code.isEmpty() ? getTranslation("officers.import.column.none") : FindingWords.field(code));
        field.setValue(column.field());
        field.addValueChangeListener(_ -> field.setInvalid(false));
        return field;
    }

    /// Two columns cannot mean the same.
    private void apply(SerializableConsumer<Map<String, String>> settle) {
        var said = new HashMap<String, String>();
        var taken = new HashMap<String, String>();
        var clear = true;
        for (var entry : fields.entrySet()) {
            var field = entry.getValue();
            var code = field.getValue();
            said.put(entry.getKey(), code);
            var other = code.isEmpty() ? null : taken.putIfAbsent(code, entry.getKey());
            if (other == null) continue;
            field.setErrorMessage(getTranslation("officers.import.column.taken", other));
            field.setInvalid(true);
            clear = false;
        }
        if (clear) settle.accept(said);
    }
}
