package org.lianbing.portal.questions.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.lianbing.portal.questions.QuestionFilter;
import org.lianbing.portal.questions.QuestionStatus;
import org.lianbing.portal.shared.ui.FilterBar;
import org.lianbing.questionbank.Level;
import org.lianbing.questionbank.Part;
import org.lianbing.questionbank.QuestionType;

/// The filters above the list of questions.
final class QuestionFilterBar extends Composite<FilterBar> {
    private static final long serialVersionUID = 1L;

    private final TextField words = new TextField(getTranslation("shared.search"));
    private final MultiSelectComboBox<Integer> parts = new MultiSelectComboBox<>(getTranslation("question.part.label"));
    private final MultiSelectComboBox<QuestionType> types =
            new MultiSelectComboBox<>(getTranslation("question.type.label"));
    private final MultiSelectComboBox<Integer> difficulties =
            new MultiSelectComboBox<>(getTranslation("question.difficulty"));
    private final MultiSelectComboBox<Level> levels = new MultiSelectComboBox<>(getTranslation("question.level.label"));
    private final MultiSelectComboBox<String> statutes = new MultiSelectComboBox<>(getTranslation("question.statute"));
    private final MultiSelectComboBox<QuestionStatus> statuses =
            new MultiSelectComboBox<>(getTranslation("question.status.label"));
    private final Select<Optional<Boolean>> reported = new Select<>();
    private final Span count = new Span();
    private final Button reset = new Button(getTranslation("shared.reset"));

    QuestionFilterBar(List<String> titles) {
        words.setPrefixComponent(VaadinIcon.SEARCH.create());
        words.setPlaceholder(getTranslation("questions.search.hint"));
        words.setClearButtonVisible(true);
        words.setValueChangeMode(ValueChangeMode.LAZY);
        parts.setItems(Part.all().stream().map(Part::number).toList());
        parts.setItemLabelGenerator(QuestionWords::part);
        types.setItems(QuestionType.values());
        types.setItemLabelGenerator(QuestionWords::type);
        difficulties.setItems(1, 2, 3, 4, 5);
        levels.setItems(Level.values());
        levels.setItemLabelGenerator(QuestionWords::level);
        statutes.setItems(titles);
        statuses.setItems(QuestionStatus.values());
        statuses.setItemLabelGenerator(QuestionWords::status);
        reported.setLabel(getTranslation("question.reported"));
        reported.setItems(List.of(Optional.empty(), Optional.of(true), Optional.of(false)));
        reported.setItemLabelGenerator(choice ->
                getTranslation(choice.map(yes -> "question.reported." + yes).orElse("shared.all")));
        reset.addThemeVariants(ButtonVariant.TERTIARY);

        getContent().add(words, parts, types, difficulties, levels, statutes, statuses, reported, reset, count);
        count.addClassName("count");
    }

    void counted(int all) {
        count.setText(getTranslation("shared.count", all));
    }

    void onChange(Consumer<QuestionFilter> changed) {
        Stream.<HasValue<?, ?>>of(words, parts, types, difficulties, levels, statutes, statuses, reported)
                .forEach(field -> field.addValueChangeListener(event -> {
                    if (event.isFromClient()) changed.accept(filter());
                }));
        reset.addClickListener(event -> changed.accept(QuestionFilter.none()));
    }

    void show(QuestionFilter filter) {
        words.setValue(filter.words());
        parts.setValue(filter.parts());
        types.setValue(filter.types());
        difficulties.setValue(filter.difficulties());
        levels.setValue(filter.levels());
        statutes.setValue(filter.statutes());
        statuses.setValue(filter.statuses());
        reported.setValue(Optional.ofNullable(filter.reported()));
    }

    private QuestionFilter filter() {
        return new QuestionFilter(
                words.getValue(),
                parts.getValue(),
                types.getValue(),
                difficulties.getValue(),
                levels.getValue(),
                statutes.getValue(),
                statuses.getValue(),
                reported.getValue().orElse(null));
    }
}
