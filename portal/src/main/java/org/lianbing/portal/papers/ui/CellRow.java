package org.lianbing.portal.papers.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.lianbing.portal.papers.BlueprintCell;
import org.lianbing.portal.shared.Refusal;
import org.lianbing.portal.shared.ui.Status;
import org.lianbing.portal.shared.ui.Tell;
import org.lianbing.questionbank.Part;
import org.lianbing.questionbank.QuestionType;

/// One cell of a blueprint under the pen, with what the bank has for it.
final class CellRow extends Composite<Div> {
    private static final long serialVersionUID = 1L;

    private final Select<Optional<Part>> part = new Select<>();
    private final Select<QuestionType> type = new Select<>();
    private final Select<Integer> from = new Select<>();
    private final Select<Integer> to = new Select<>();
    private final IntegerField count = new IntegerField(getTranslation("papers.cell.count.label"));
    private final BigDecimalField points = new BigDecimalField(getTranslation("papers.cell.points.label"));
    private final Div supply = new Div();
    private final Button copy = button(VaadinIcon.COPY_O, "papers.cell.copy");
    private final Button remove = button(VaadinIcon.TRASH, "papers.cell.remove");

    CellRow(BlueprintCell cell) {
        part.setLabel(getTranslation("question.part.label"));
        part.setItems(Stream.concat(
                        Stream.of(Optional.<Part>empty()), Part.all().stream().map(Optional::of))
                .toList());
        part.setItemLabelGenerator(
                choice -> choice.map(PaperWords::part).orElseGet(() -> getTranslation("papers.cell.any-part")));
        type.setLabel(getTranslation("question.type.label"));
        type.setItems(QuestionType.values());
        type.setItemLabelGenerator(PaperWords::type);
        from.setLabel(getTranslation("papers.cell.from"));
        from.setItems(1, 2, 3, 4, 5);
        to.setLabel(getTranslation("papers.cell.to"));
        to.setItems(1, 2, 3, 4, 5);
        from.addClassName("short");
        to.addClassName("short");
        count.setValueChangeMode(ValueChangeMode.LAZY);
        count.setStepButtonsVisible(true);
        count.setMin(1);
        points.setValueChangeMode(ValueChangeMode.LAZY);
        supply.addClassName("cell-supply");
        supply.getElement().setAttribute("aria-live", "polite");

        var number = cell.part();
        part.setValue(number == null ? Optional.empty() : Optional.of(Part.of(number)));
        type.setValue(cell.type());
        from.setValue(cell.difficultyFrom());
        to.setValue(cell.difficultyTo());
        count.setValue(cell.count());
        points.setValue(cell.points());

        getContent().addClassName("cell-row");
        getContent().add(part, type, from, to, count, points, supply, copy, remove);
    }

    void onChange(Runnable changed) {
        Stream.<HasValue<?, ?>>of(part, type, from, to, count, points)
                .forEach(field -> field.addValueChangeListener(event -> changed.run()));
    }

    void onCopy(Consumer<CellRow> wanted) {
        copy.addClickListener(event -> wanted.accept(this));
    }

    void onRemove(Consumer<CellRow> wanted) {
        remove.addClickListener(event -> wanted.accept(this));
    }

    /// The cell, or empty while something is missing or wrong; then the row says what.
    Optional<BlueprintCell> cell() {
        var wanted = count.getValue();
        var each = points.getValue();
        try {
            return Optional.of(new BlueprintCell(
                    part.getValue().map(Part::number).orElse(null),
                    type.getValue(),
                    from.getValue(),
                    to.getValue(),
                    wanted == null ? 0 : wanted,
                    each == null ? BigDecimal.ZERO : each));
        } catch (Refusal refusal) {
            show(Status.Tone.BAD, Tell.sentence(refusal));
            return Optional.empty();
        }
    }

    /// Says what the bank holds for this cell and what the cell would get of it.
    void show(int available, int reachable) {
        var wanted = cell().map(BlueprintCell::count).orElse(0);
        if (reachable >= wanted) show(Status.Tone.GOOD, getTranslation("papers.supply.enough", available));
        else if (available < wanted) show(Status.Tone.BAD, getTranslation("papers.supply.short", available, wanted));
        else show(Status.Tone.WARNING, getTranslation("papers.supply.contested", available, reachable, wanted));
    }

    private void show(Status.Tone tone, String sentence) {
        supply.removeAll();
        supply.add(new Status(tone, sentence));
    }

    private Button button(VaadinIcon icon, String key) {
        var button = new Button(icon.create());
        button.addThemeVariants(ButtonVariant.TERTIARY);
        button.setAriaLabel(getTranslation(key));
        button.setTooltipText(getTranslation(key));
        return button;
    }
}
