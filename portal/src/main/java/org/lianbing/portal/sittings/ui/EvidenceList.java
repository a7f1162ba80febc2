package org.lianbing.portal.sittings.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lianbing.portal.shared.ExamId;
import org.lianbing.portal.shared.PublicId;
import org.lianbing.portal.shared.Refusal;
import org.lianbing.portal.shared.ui.EmptyState;
import org.lianbing.portal.shared.ui.Status;
import org.lianbing.portal.shared.ui.Tell;
import org.lianbing.portal.sittings.EvidenceStep;
import org.lianbing.questionbank.response.CandidateQuestion;

/// Answers that arrived and do not count: what was answered, when, why it does not count; accepted one by one with a
/// reason. Shows the answer as the candidate gave it and never whether it is right.
final class EvidenceList extends Composite<Div> {
    private static final long serialVersionUID = 1L;
    private static final int REASON = 200;

    private final transient BoardDesk desk;
    private final transient ExamId exam;
    private final transient PublicId sitting;
    private final transient Runnable changed;
    private final TextField reason = new TextField(getTranslation("sittings.evidence.reason"));
    private final Button accept = new Button();
    private final Map<Long, Checkbox> choices = new LinkedHashMap<>();
    private int shown = -1;

    EvidenceList(BoardDesk desk, ExamId exam, PublicId sitting, Runnable changed) {
        this.desk = desk;
        this.exam = exam;
        this.sitting = sitting;
        this.changed = changed;

        reason.addValueChangeListener(_ -> ready());
        accept.addClickListener(_ -> accept());

        reason.setMaxLength(REASON);
        reason.setRequiredIndicatorVisible(true);
        reason.setValueChangeMode(ValueChangeMode.EAGER);
        reason.setWidthFull();
        accept.addThemeVariants(ButtonVariant.PRIMARY);
        getContent().addClassName("page-parts");
    }

    /// @param waiting how many do not count; the list stays while that number does
    void show(int waiting) {
        if (waiting == shown) return;
        shown = waiting;
        var steps = desk.evidence().of(exam, sitting);
        var questions = desk.board().evidenceQuestions(exam, sitting);
        choices.clear();
        getContent().removeAll();
        if (steps.isEmpty()) {
            getContent()
                    .add(new EmptyState(
                            getTranslation("sittings.evidence.none"), getTranslation("sittings.evidence.none.next")));
            return;
        }
        getContent().add(new Paragraph(getTranslation("sittings.evidence.text")));
        steps.forEach(step -> getContent().add(card(step, questions)));
        if (!choices.isEmpty()) getContent().add(reason, accept);
        ready();
    }

    private Component card(EvidenceStep step, Map<Integer, CandidateQuestion> questions) {
        var question = questions.get(step.slot());
        var title = getTranslation("sittings.evidence.slot", step.slot());
        var head = new Div();
        head.addClassName("board-card-head");
        if (step.acceptedAt() == null) head.add(choice(step, title));
        else head.add(new Span(title));
        head.add(BoardNavigation.spacer(), status(step));
        var answer = new Paragraph(AnswerText.of(question, step.response()));
        answer.addClassName("evidence-answer");
        var times = new Span(getTranslation(
                "sittings.evidence.times",
                BoardWords.second(step.stamped()),
                BoardWords.second(step.received()),
                getTranslation("sittings.evidence.device." + step.device()),
                step.epoch()));
        times.addClassName("muted");
        var card = new Div(head, answer, times);
        if (step.acceptedAt() != null) {
            var by = new Span(getTranslation(
                    "sittings.evidence.accepted-by",
                    String.valueOf(step.acceptedBy()),
                    BoardWords.second(step.acceptedAt()),
                    String.valueOf(step.reason())));
            by.addClassName("muted");
            card.add(by);
        }
        card.addClassName("evidence-card");
        return card;
    }

    private Checkbox choice(EvidenceStep step, String title) {
        var choice = new Checkbox(title);
        choice.addValueChangeListener(_ -> ready());
        choices.put(step.id(), choice);
        return choice;
    }

    private Status status(EvidenceStep step) {
        if (step.acceptedAt() != null)
            return new Status(Status.Tone.GOOD, getTranslation("sittings.evidence.accepted"));
        if (step.superseded()) return new Status(Status.Tone.NEUTRAL, getTranslation("sittings.evidence.superseded"));
        return new Status(Status.Tone.WARNING, getTranslation("sittings.evidence.why." + step.why()));
    }

    private List<Long> chosen() {
        var ids = new ArrayList<Long>();
        choices.forEach((id, choice) -> {
            if (Boolean.TRUE.equals(choice.getValue())) ids.add(id);
        });
        return ids;
    }

    private void ready() {
        var count = chosen().size();
        accept.setText(getTranslation("sittings.evidence.accept", count));
        accept.setEnabled(count > 0 && !reason.getValue().isBlank());
    }

    private void accept() {
        try {
            var accepted = desk.evidence()
                    .accept(exam, sitting, chosen(), reason.getValue().strip());
            Tell.done(getTranslation("sittings.evidence.done", accepted));
            reason.clear();
            shown = -1;
            changed.run();
        } catch (Refusal refusal) {
            Tell.refused(refusal);
        }
    }
}
