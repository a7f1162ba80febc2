package org.lianbing.portal.exams.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import java.time.temporal.ChronoUnit;
import org.lianbing.portal.exams.Exam;
import org.lianbing.portal.exams.ExamKind;
import org.lianbing.portal.exams.ExamPlan;
import org.lianbing.portal.shared.Invalid;
import org.lianbing.portal.shared.Times;
import org.lianbing.portal.shared.ui.Card;

/// Form and audience of an exam that is being drawn up.
@StyleSheet("context://papers.css")
final class ExamEditor extends Composite<Div> {
    private static final long serialVersionUID = 1L;

    private final ExamForm form;
    private final AudienceField audience;

    /// A new exam, tomorrow at this hour, with the policy's figures.
    ExamEditor(ExamDesk desk) {
        this(desk, new ExamForm(desk.own(), desk.choosable()));
        var unit = desk.own().getFirst();
        var start = Times.local(desk.clock().instant())
                .truncatedTo(ChronoUnit.HOURS)
                .plusDays(1);
        form.fill(unit, ExamKind.UNIFIED, desk.defaults().of(unit.id(), ExamKind.UNIFIED), start);
    }

    ExamEditor(ExamDesk desk, Exam exam) {
        this(desk, new ExamForm(desk.own(), desk.choosable()));
        var unit = desk.own().stream()
                .filter(each -> each.id().equals(exam.unit()))
                .findFirst();
        var paper = desk.choosable().stream()
                .filter(each -> each.id().equals(exam.paper()))
                .findFirst();
        form.setValue(exam, unit.orElse(null), paper.orElse(null));
        audience.setValue(desk.plans().audience(exam.id()));
    }

    private ExamEditor(ExamDesk desk, ExamForm form) {
        this.form = form;
        audience = new AudienceField(desk.own(), desk::find, desk.plans()::count);

        form.onKind(kind -> form.fill(desk.defaults().of(form.unit().id(), kind)));

        getContent().addClassName("page-parts");
        getContent()
                .add(
                        new Card(getTranslation("exams.about"), form),
                        new Card(getTranslation("exams.audience"), audience));
    }

    /// @throws Invalid naming the first thing that is missing or wrong
    ExamPlan plan() {
        return form.plan(audience.getValue());
    }
}
