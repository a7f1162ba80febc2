package org.lianbing.portal.sittings.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.Objects;
import org.lianbing.portal.shared.ExamId;
import org.lianbing.portal.shared.Refusal;
import org.lianbing.portal.shared.ui.Tell;

/// Granting minutes, pausing, going on: for whom, why, and what that means, before it is done.
final class ActDialog extends Dialog {
    private static final long serialVersionUID = 1L;
    private static final int USUAL = 10;
    private static final int REASON = 200;

    private final transient BoardDesk desk;
    private final transient ExamId exam;
    private final Act act;
    private final WhomField whom;
    private final IntegerField minutes = new IntegerField(getTranslation("sittings.act.minutes"));
    private final TextField reason = new TextField(getTranslation("sittings.act.reason"));
    private final Paragraph effect = new Paragraph();
    private final Button confirm = new Button();

    ActDialog(BoardDesk desk, ExamId exam, Act act, WhomField whom, Runnable done) {
        this.desk = desk;
        this.exam = exam;
        this.act = act;
        this.whom = whom;
        var cancel = new Button(getTranslation("shared.cancel"), _ -> close());

        whom.onChange(this::foresee);
        minutes.addValueChangeListener(_ -> foresee());
        reason.addValueChangeListener(_ -> foresee());
        confirm.addClickListener(_ -> carryOut(done));

        minutes.setMin(1);
        minutes.setValue(USUAL);
        minutes.setStepButtonsVisible(true);
        minutes.setValueChangeMode(ValueChangeMode.EAGER);
        minutes.setVisible(act == Act.GRANT);
        reason.setMaxLength(REASON);
        reason.setRequiredIndicatorVisible(true);
        reason.setValueChangeMode(ValueChangeMode.EAGER);
        reason.setPlaceholder(act.word("reason"));
        effect.addClassName("notice");
        effect.getElement().setAttribute("role", "status");
        confirm.addThemeVariants(ButtonVariant.PRIMARY);
        var form = new Div(whom, minutes, reason, effect);
        form.addClassName("dialog-form");
        setHeaderTitle(act.word("title"));
        add(form);
        getFooter().add(cancel, confirm);
        setWidth("30rem");
        foresee();
    }

    private void foresee() {
        var given = Objects.requireNonNullElse(minutes.getValue(), 0);
        var chosen = whom.whom();
        if (chosen.isEmpty()) {
            effect.setText(getTranslation("sittings.act.choose-room"));
            confirm.setEnabled(false);
            return;
        }
        var affected = desk.board().affected(exam, chosen.get());
        var people = act.reaches(affected);
        effect.setText(people == 0 ? act.word("nobody") : act.says(affected, given));
        confirm.setText(act.word("confirm", people, given));
        confirm.setEnabled(people > 0
                && (act != Act.GRANT || given > 0)
                && !reason.getValue().isBlank());
    }

    private void carryOut(Runnable done) {
        try {
            var given = Objects.requireNonNullElse(minutes.getValue(), 0);
            var reached = act.carryOut(
                    desk,
                    exam,
                    whom.whom().orElseThrow(),
                    given,
                    reason.getValue().strip());
            close();
            Tell.done(act.word("done", reached, given));
            done.run();
        } catch (Refusal refusal) {
            Tell.refused(refusal);
        }
    }
}
