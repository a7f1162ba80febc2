package org.lianbing.portal.exams.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.lianbing.portal.exams.Audience;
import org.lianbing.portal.exams.Exam;
import org.lianbing.portal.exams.ExamDefaults;
import org.lianbing.portal.exams.ExamKind;
import org.lianbing.portal.exams.ExamPlan;
import org.lianbing.portal.exams.ReleaseRule;
import org.lianbing.portal.organisation.Unit;
import org.lianbing.portal.papers.Paper;
import org.lianbing.portal.papers.PaperState;
import org.lianbing.portal.shared.Invalid;
import org.lianbing.portal.shared.Times;

/// Everything of an exam but its audience.
final class ExamForm extends Composite<FormLayout> {
    private static final long serialVersionUID = 1L;

    private final Select<Unit> unit = new Select<>();
    private final TextField name = new TextField(getTranslation("exams.name.label"));
    private final Select<ExamKind> kind = new Select<>();
    private final ComboBox<Paper> paper = new ComboBox<>(getTranslation("exams.paper"));
    private final DateTimePicker opens = new DateTimePicker(getTranslation("exams.opens"));
    private final DateTimePicker closes = new DateTimePicker(getTranslation("exams.closes"));
    private final IntegerField duration = new IntegerField(getTranslation("exams.duration"));
    private final IntegerField grace = new IntegerField(getTranslation("exams.grace"));
    private final IntegerField attempts = new IntegerField(getTranslation("exams.attempts"));
    private final BigDecimalField pass = new BigDecimalField(getTranslation("exams.pass"));
    private final Select<ReleaseRule> release = new Select<>();
    private final DateTimePicker releaseAt = new DateTimePicker(getTranslation("exams.release-at"));
    private final IntegerField entry = new IntegerField(getTranslation("exams.entry"));
    private final IntegerField submit = new IntegerField(getTranslation("exams.submit"));
    private final Checkbox items = new Checkbox(getTranslation("exams.shuffle-items"), true);
    private final Checkbox options = new Checkbox(getTranslation("exams.shuffle-options"), true);

    ExamForm(List<Unit> units, List<Paper> papers) {
        unit.setLabel(getTranslation("exams.unit"));
        unit.setItems(units);
        unit.setItemLabelGenerator(Unit::name);
        kind.setLabel(getTranslation("exams.kind.label"));
        kind.setItems(ExamKind.values());
        kind.setItemLabelGenerator(ExamWords::kind);
        paper.setItems(papers);
        paper.setItemLabelGenerator(each -> getTranslation(
                each.state() == PaperState.FROZEN ? "exams.paper.frozen" : "exams.paper.draft",
                each.name(),
                each.total()));
        release.setLabel(getTranslation("exams.release.label"));
        release.setItems(ReleaseRule.values());
        release.setItemLabelGenerator(ExamWords::release);
        release.setValue(ReleaseRule.IMMEDIATE);
        releaseAt.setVisible(false);

        release.addValueChangeListener(event -> releaseAt.setVisible(event.getValue() == ReleaseRule.AT_TIME));

        name.setMaxLength(80);
        name.setRequiredIndicatorVisible(true);
        pass.setHelperText(getTranslation("exams.pass.help"));
        entry.setHelperText(getTranslation("exams.entry.help"));
        getContent().setAutoResponsive(true);
        getContent().setAutoRows(true);
        getContent().setColumnWidth("16rem");
        getContent().setExpandColumns(true);
        getContent().setExpandFields(true);
        getContent()
                .add(
                        name, unit, kind, paper, opens, closes, duration, entry, submit, grace, attempts, pass, release,
                        releaseAt, items, options);
    }

    /// The kind was chosen by hand: its defaults may be asked for.
    void onKind(Consumer<ExamKind> chosen) {
        kind.addValueChangeListener(event -> {
            if (event.isFromClient()) chosen.accept(event.getValue());
        });
    }

    /// Another paper was chosen by hand: its total asks for another pass mark.
    void onPaper(Consumer<ExamKind> chosen) {
        paper.addValueChangeListener(event -> {
            if (event.isFromClient()) chosen.accept(kind.getValue());
        });
    }

    Unit unit() {
        return unit.getValue();
    }

    void fill(Unit holder, ExamKind chosen, ExamDefaults.Values defaults, LocalDateTime start) {
        unit.setValue(holder);
        kind.setValue(chosen);
        opens.setValue(start);
        closes.setValue(start.plusMinutes(defaults.durationMinutes() + (long) defaults.latestEntryMinutes()));
        fill(defaults);
    }

    void fill(ExamDefaults.Values defaults) {
        duration.setValue(defaults.durationMinutes());
        grace.setValue(defaults.graceSeconds());
        attempts.setValue(defaults.attempts());
        entry.setValue(defaults.latestEntryMinutes());
        submit.setValue(defaults.earliestSubmitMinutes());
        fillPass(defaults);
    }

    void fillPass(ExamDefaults.Values defaults) {
        var total = paper.getValue() == null
                ? defaults.totalPoints()
                : paper.getValue().total();
        pass.setValue(defaults.passPoints(total));
    }

    void setValue(Exam exam, @Nullable Unit holder, @Nullable Paper chosen) {
        unit.setValue(holder);
        name.setValue(exam.name());
        kind.setValue(exam.kind());
        paper.setValue(chosen);
        opens.setValue(Times.local(exam.opensAt()));
        closes.setValue(Times.local(exam.closesAt()));
        duration.setValue(exam.durationMinutes());
        grace.setValue(exam.graceSeconds());
        attempts.setValue(exam.attempts());
        pass.setValue(exam.passPoints());
        release.setValue(exam.releaseRule());
        var at = exam.releaseAt();
        releaseAt.setValue(at == null ? null : Times.local(at));
        entry.setValue(exam.latestEntryMinutes());
        submit.setValue(exam.earliestSubmitMinutes());
        items.setValue(exam.shuffleItems());
        options.setValue(exam.shuffleOptions());
    }

    /// @throws Invalid naming the first thing that is missing or wrong
    ExamPlan plan(Audience audience) {
        var chosen = paper.getValue();
        return new ExamPlan(
                unit.getValue().id(),
                name.getValue(),
                kind.getValue(),
                chosen == null ? null : chosen.id(),
                instant(opens),
                instant(closes),
                number(duration),
                number(grace),
                number(attempts),
                pass.getValue() == null ? BigDecimal.ZERO : pass.getValue(),
                release.getValue(),
                release.getValue() == ReleaseRule.AT_TIME ? instant(releaseAt) : null,
                number(entry),
                number(submit),
                items.getValue(),
                options.getValue(),
                audience);
    }

    private static Instant instant(DateTimePicker picker) {
        if (picker.getValue() == null) throw new Invalid("exams.time-missing", picker.getLabel());
        return Times.instant(picker.getValue());
    }

    private static int number(IntegerField field) {
        return field.getValue() == null ? 0 : field.getValue();
    }
}
