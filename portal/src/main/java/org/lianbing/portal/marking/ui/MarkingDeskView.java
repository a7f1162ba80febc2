package org.lianbing.portal.marking.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import org.lianbing.portal.marking.Assignment;
import org.lianbing.portal.marking.MarkedAnswer;
import org.lianbing.portal.marking.MarkingDesk;
import org.lianbing.portal.shared.ExamId;
import org.lianbing.portal.shared.Refusal;
import org.lianbing.portal.shared.Times;
import org.lianbing.portal.shared.ui.Card;
import org.lianbing.portal.shared.ui.EmptyState;
import org.lianbing.portal.shared.ui.Page;
import org.lianbing.portal.shared.ui.Tell;

/// One answer after another, without a name: question, answer, rubric, next.
@Route("marking/:exam([0-9]{1,18})/:slot([0-9]{1,4})/:item([0-9]{1,2})")
@RolesAllowed("MARKER")
class MarkingDeskView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private static final long serialVersionUID = 1L;

    private final transient MarkingDesk desk;
    private transient ExamId exam = new ExamId(0);
    private int slot;
    private int item;

    MarkingDeskView(MarkingDesk desk) {
        this.desk = desk;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var parameters = event.getRouteParameters();
        exam = new ExamId(parameters.getLong(MarkingNavigation.EXAM).orElseThrow(NotFoundException::new));
        slot = parameters.getInteger(MarkingNavigation.SLOT).orElseThrow(NotFoundException::new);
        item = parameters.getInteger(MarkingNavigation.ITEM).orElseThrow(NotFoundException::new);
        next();
    }

    private void next() {
        var next = desk.next(exam, slot, item);
        if (next.isPresent()) show(next.get());
        else
            page(new EmptyState(
                    getTranslation("marking.all-done"),
                    getTranslation("marking.all-done.next"),
                    new RouterLink(getTranslation("nav.marking"), MarkingView.class)));
    }

    private void show(Assignment assignment) {
        var form = new RubricForm(assignment);
        var save = new Button(getTranslation("marking.save-and-next"));
        save.addThemeVariants(ButtonVariant.PRIMARY);
        save.addClickShortcut(Key.ENTER, KeyModifier.CONTROL);

        save.addClickListener(event -> save(assignment, form));

        var answer = new Card(getTranslation("marking.answer"), text(assignment.answer()));
        page(question(assignment), answer, new Card(getTranslation("marking.rubric"), form, save));
        form.focus();
    }

    private void save(Assignment assignment, RubricForm form) {
        if (!form.complete()) return;
        try {
            desk.mark(assignment.task(), form.awarded(), form.note());
            Tell.done(getTranslation("marking.saved"));
            next();
        } catch (Refusal refusal) {
            Tell.refused(refusal);
        }
    }

    private Component question(Assignment assignment) {
        var card = new Card(getTranslation("marking.question"));
        var scene = assignment.scene();
        if (scene != null) card.add(text(scene));
        card.add(text(assignment.stem()));
        var model = new Details(getTranslation("marking.model-answer"), text(assignment.modelAnswer()));
        model.setOpened(true);
        card.add(model);
        return card;
    }

    private void page(Component... content) {
        var page = new Page(getPageTitle(), content).narrow();
        var done = desk.done(exam, slot, item);
        if (!done.isEmpty()) page.add(new Details(getTranslation("marking.done", done.size()), list(done)));
        removeAll();
        add(page);
    }

    private Component list(java.util.List<MarkedAnswer> done) {
        var list = new Div();
        for (var marked : done) {
            var points = marked.points().stripTrailingZeros().toPlainString();
            var again = new Button(
                    getTranslation("marking.done-line", Times.minute(marked.doneAt()), points),
                    event -> show(desk.again(marked.task())));
            again.addThemeVariants(ButtonVariant.TERTIARY);
            list.add(new Div(again));
        }
        list.add(new Span(getTranslation("marking.change-note")));
        return list;
    }

    private static Paragraph text(String text) {
        var paragraph = new Paragraph(text);
        paragraph.getStyle().setWhiteSpace(com.vaadin.flow.dom.Style.WhiteSpace.PRE_WRAP);
        return paragraph;
    }

    @Override
    public String getPageTitle() {
        return item == 0 ? getTranslation("marking.desk", slot) : getTranslation("marking.desk-item", slot, item);
    }
}
