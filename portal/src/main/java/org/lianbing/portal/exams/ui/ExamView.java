package org.lianbing.portal.exams.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.lianbing.portal.exams.Exam;
import org.lianbing.portal.exams.ExamState;
import org.lianbing.portal.shared.ExamId;
import org.lianbing.portal.shared.Refusal;
import org.lianbing.portal.shared.ui.Card;
import org.lianbing.portal.shared.ui.Page;
import org.lianbing.portal.shared.ui.Tell;

/// One exam: a form while it is drawn up, facts and the next move afterwards.
@Route("exams/:id")
@RolesAllowed({"TRAINER", "INVIGILATOR", "LEADER", "UNIT_CONTACT"})
class ExamView extends Div implements HasDynamicTitle, BeforeEnterObserver {
    private static final long serialVersionUID = 1L;

    private final transient ExamDesk desk;
    private String title = "";

    ExamView(ExamDesk desk) {
        this.desk = desk;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var id = event.getRouteParameters().get("id").orElse("");
        if (id.equals(ExamNavigation.NEW) && desk.trainer()) draw();
        else if (id.matches("\\d{1,18}")) show(new ExamId(Long.parseLong(id)));
        else throw new NotFoundException();
    }

    private void draw() {
        title = getTranslation("exams.create");
        var editor = new ExamEditor(desk);
        var save = new Button(getTranslation("shared.save"));
        save.addThemeVariants(ButtonVariant.PRIMARY);
        save.addClickListener(
                event -> attempt(() -> ExamNavigation.open(desk.plans().create(editor.plan()))));
        page(new Page(title, editor).withActions(save));
    }

    private void show(ExamId id) {
        var exam = desk.exams().get(id);
        title = exam.name();
        if (exam.state() == ExamState.DRAFT && desk.mayChange(exam)) edit(exam);
        else read(exam);
    }

    private void edit(Exam exam) {
        var editor = new ExamEditor(desk, exam);
        var save = new Button(getTranslation("shared.save"));
        var schedule = new Button(getTranslation("exams.schedule.act"), VaadinIcon.CALENDAR_CLOCK.create());

        save.addClickListener(event -> attempt(() -> {
            desk.plans().change(exam.id(), exam.version(), editor.plan());
            Tell.done(getTranslation("exams.saved"));
            show(exam.id());
        }));
        schedule.addClickListener(event -> attempt(() -> {
            desk.plans().change(exam.id(), exam.version(), editor.plan());
            show(exam.id());
            confirmSchedule(desk.exams().get(exam.id()));
        }));

        schedule.addThemeVariants(ButtonVariant.PRIMARY);
        page(new Page(title, editor).withActions(cancelButton(exam), save, schedule));
    }

    private void read(Exam exam) {
        var facts = new ExamFacts(exam, desk.unitName(exam), desk.candidates(exam));
        var page = new Page(title, new Card(getTranslation("exams.about"), facts));
        for (var other : desk.pages())
            other.path(exam, desk.actors().current())
                    .ifPresent(path -> page.withActions(ExamNavigation.other(path, getTranslation(other.title()))));
        if (desk.mayChange(exam)) {
            if (ExamState.MOVES.allows(exam.state(), ExamState.CANCELLED)) page.withActions(cancelButton(exam));
            if (ExamState.MOVES.allows(exam.state(), ExamState.RELEASED)) page.withActions(releaseButton(exam));
        }
        page(page);
    }

    private Button cancelButton(Exam exam) {
        var cancel = new Button(getTranslation("exams.cancel.act"));
        cancel.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.ERROR);
        cancel.addClickListener(event -> {
            var reason = new TextArea(getTranslation("exams.reason"));
            reason.setMaxLength(200);
            reason.setWidthFull();
            var dialog = confirm("exams.cancel.", exam.name(), () -> {
                desk.plans().cancel(exam.id(), exam.version(), reason.getValue());
                show(exam.id());
            });
            dialog.add(reason);
            dialog.open();
        });
        return cancel;
    }

    private Button releaseButton(Exam exam) {
        var release = new Button(getTranslation("exams.release-now.act"), VaadinIcon.MEGAPHONE.create());
        release.addThemeVariants(ButtonVariant.PRIMARY);
        release.addClickListener(event -> confirm("exams.release-now.", exam.name(), () -> {
                    desk.releasing().release(exam.id());
                    show(exam.id());
                })
                .open());
        return release;
    }

    private void confirmSchedule(Exam exam) {
        var dialog = confirm("exams.schedule.", exam.name(), () -> {
            desk.plans().schedule(exam.id(), exam.version(), true);
            Tell.done(getTranslation("exams.scheduled"));
            show(exam.id());
        });
        dialog.open();
    }

    private ConfirmDialog confirm(String key, String name, Runnable act) {
        return new ConfirmDialog(
                getTranslation(key + "title", name),
                getTranslation(key + "text"),
                getTranslation(key + "act"),
                event -> attempt(act),
                getTranslation("exams.back"),
                event -> {});
    }

    private static void attempt(Runnable act) {
        try {
            act.run();
        } catch (Refusal refusal) {
            Tell.refused(refusal);
        }
    }

    private void page(Page page) {
        removeAll();
        add(page);
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
