package org.lianbing.portal.officers.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import org.lianbing.portal.officers.Education;
import org.lianbing.portal.officers.OfficerFilter;
import org.lianbing.portal.officers.PersonType;
import org.lianbing.portal.officers.PostStatus;
import org.lianbing.portal.organisation.Line;
import org.lianbing.portal.organisation.Unit;
import org.lianbing.portal.shared.ui.DateField;
import org.lianbing.portal.shared.ui.FilterBar;
import org.lianbing.questionbank.Domain;

/// The roster's filters; every change calls the listener once.
final class RosterFilterBar extends Composite<FilterBar> {
    private static final long serialVersionUID = 1L;

    private final TextField text = new TextField(getTranslation("shared.search"));
    private final UnitField unit;
    private final ComboBox<PersonType> type = Words.filter(getTranslation("officers.field.type"), PersonType.class);
    private final ComboBox<PostStatus> status =
            Words.filter(getTranslation("officers.field.post-status"), PostStatus.class);
    private final ComboBox<Domain> domain = Words.filter(getTranslation("officers.field.domain"), Domain.class);
    private final ComboBox<Line> line = Words.filter(getTranslation("officers.field.line"), Line.class);
    private final ComboBox<Education> education =
            Words.filter(getTranslation("officers.field.education"), Education.class);
    private final ComboBox<Boolean> reviewer = new ComboBox<>(getTranslation("officers.field.legal-reviewer"));
    private final IntegerField minAge = age("officers.filter.age-from");
    private final IntegerField maxAge = age("officers.filter.age-to");
    private final DateField asOf = new DateField(getTranslation("officers.as-of"));
    private final Span count = new Span();

    private transient Runnable changed = () -> {};
    private boolean showing;

    RosterFilterBar(List<Unit> units) {
        unit = new UnitField(getTranslation("shared.unit"), units);
        unit.setPlaceholder(getTranslation("shared.all"));
        text.setPlaceholder(getTranslation("officers.filter.text"));
        text.setPrefixComponent(VaadinIcon.SEARCH.create());
        text.setClearButtonVisible(true);
        text.setValueChangeMode(ValueChangeMode.LAZY);
        text.setWidth("19rem");
        reviewer.setItems(true, false);
        reviewer.setItemLabelGenerator(is -> getTranslation(is ? "officers.yes" : "officers.no"));
        reviewer.setClearButtonVisible(true);
        reviewer.setPlaceholder(getTranslation("shared.all"));
        reviewer.setWidth("8rem");
        asOf.setPlaceholder(getTranslation("officers.as-of.today"));
        asOf.setClearButtonVisible(true);
        asOf.setWidth("11.5rem");
        var reset = new Button(getTranslation("shared.reset"), event -> {
            show(OfficerFilter.ANY);
            changed.run();
        });
        reset.addThemeVariants(ButtonVariant.TERTIARY);
        count.addClassName("count");

        for (HasValue<?, ?> field : List.<HasValue<?, ?>>of(
                text, unit, type, status, domain, line, education, reviewer, minAge, maxAge, asOf))
            field.addValueChangeListener(event -> {
                if (!showing) changed.run();
            });

        getContent()
                .add(text, unit, type, status, domain, line, education, reviewer, minAge, maxAge, asOf, reset, count);
    }

    /// For changes, which are made to the roster as it stands today.
    RosterFilterBar withoutDay() {
        asOf.setVisible(false);
        return this;
    }

    void onChange(Runnable listener) {
        changed = listener;
    }

    OfficerFilter filter() {
        return new OfficerFilter(
                text.isEmpty() ? null : text.getValue(),
                unit.id(),
                type.getValue(),
                status.getValue(),
                domain.getValue(),
                line.getValue(),
                education.getValue(),
                reviewer.getValue(),
                minAge.getValue(),
                maxAge.getValue(),
                asOf.getValue());
    }

    void show(OfficerFilter filter) {
        showing = true;
        text.setValue(filter.text() == null ? "" : filter.text());
        unit.show(filter.unit());
        type.setValue(filter.type());
        status.setValue(filter.postStatus());
        domain.setValue(filter.domain());
        line.setValue(filter.line());
        education.setValue(filter.education());
        reviewer.setValue(filter.legalReviewer());
        minAge.setValue(filter.minAge());
        maxAge.setValue(filter.maxAge());
        asOf.setValue(filter.asOf());
        showing = false;
    }

    void counted(int people) {
        count.setText(getTranslation("officers.count", people));
    }

    private IntegerField age(String label) {
        var field = new IntegerField(getTranslation(label));
        field.setMin(16);
        field.setMax(99);
        field.setWidth("6rem");
        field.setValueChangeMode(ValueChangeMode.LAZY);
        return field;
    }
}
