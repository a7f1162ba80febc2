package org.lianbing.portal.marking.ui;

import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.NumberField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.lianbing.portal.marking.Assignment;

/// Points for each row of the rubric, their sum, and a comment.
final class RubricForm extends FormLayout {
    private static final long serialVersionUID = 1L;
    private static final int NOTE = 1_000;

    private final List<NumberField> rows = new ArrayList<>();
    private final TextArea note = new TextArea(getTranslation("marking.note-to-candidate"));
    private final Span sum = new Span();

    RubricForm(Assignment assignment) {
        setResponsiveSteps(new ResponsiveStep("0", 1));
        for (int row = 0; row < assignment.rubric().size(); row++) {
            var point = assignment.rubric().get(row);
            var field = new NumberField(getTranslation("marking.rubric-row", point.text(), point.points()));
            field.setMin(0);
            field.setMax(point.points());
            field.setStep(0.01);
            field.setStepButtonsVisible(false);
            field.setWidthFull();
            field.setValueChangeMode(ValueChangeMode.EAGER);
            if (!assignment.awarded().isEmpty())
                field.setValue(assignment.awarded().get(row));
            field.addValueChangeListener(event -> add(assignment.maximum()));
            rows.add(field);
            add(field);
        }
        note.setMaxLength(NOTE);
        note.setWidthFull();
        note.setMinRows(2);
        note.setValue(Objects.requireNonNullElse(assignment.note(), ""));
        sum.addClassName("figure-value");
        add(note, sum);
        add(assignment.maximum());
    }

    private void add(double maximum) {
        var total = rows.stream()
                .map(NumberField::getValue)
                .filter(Objects::nonNull)
                .mapToDouble(Double::doubleValue)
                .sum();
        sum.setText(getTranslation("marking.sum", total, maximum));
    }

    /// Whether every row has a number within its bounds; shows the rows that have not.
    boolean complete() {
        rows.forEach(row -> row.setInvalid(row.isEmpty() || row.getValue() < 0 || row.getValue() > row.getMax()));
        return rows.stream().noneMatch(NumberField::isInvalid);
    }

    void focus() {
        rows.getFirst().focus();
    }

    List<Double> awarded() {
        return rows.stream().map(NumberField::getValue).toList();
    }

    String note() {
        return note.getValue();
    }
}
