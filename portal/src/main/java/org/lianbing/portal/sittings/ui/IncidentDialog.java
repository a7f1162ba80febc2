package org.lianbing.portal.sittings.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.List;
import java.util.function.Consumer;
import org.lianbing.portal.shared.ExamId;
import org.lianbing.portal.shared.Refusal;
import org.lianbing.portal.shared.Window;
import org.lianbing.portal.shared.ui.Tell;
import org.lianbing.portal.sittings.BoardFilter;
import org.lianbing.portal.sittings.BoardLine;
import org.lianbing.portal.sittings.Incident;
import org.lianbing.portal.sittings.NewIncident;

/// Writing an entry of the log, or one that corrects another; stays open when it is refused.
final class IncidentDialog extends Dialog {
    private static final long serialVersionUID = 1L;

    private IncidentDialog(String title, IncidentForm form, Consumer<NewIncident> write) {
        var writing = new Button(getTranslation("sittings.incident.write"));
        writing.addThemeVariants(ButtonVariant.PRIMARY);

        writing.addClickListener(_ -> {
            try {
                write.accept(form.value());
                close();
                Tell.done(getTranslation("sittings.incident.written"));
            } catch (Refusal refusal) {
                Tell.refused(refusal);
            }
        });

        setHeaderTitle(title);
        setWidth("32rem");
        setMaxWidth("100%");
        add(form);
        getFooter().add(new Button(getTranslation("shared.cancel"), _ -> close()), writing);
    }

    static IncidentDialog blank(BoardDesk desk, ExamId exam, Runnable done) {
        var form = form(desk, exam);
        form.show(null, desk.clock().instant(), null, List.of(), "");
        return writing(desk, exam, form, done);
    }

    static IncidentDialog about(BoardDesk desk, ExamId exam, BoardLine line, Runnable done) {
        var form = form(desk, exam);
        form.show(null, desk.clock().instant(), line.room(), List.of(concerned(line)), "");
        return writing(desk, exam, form, done);
    }

    static IncidentDialog correcting(BoardDesk desk, ExamId exam, Incident earlier, Runnable done) {
        var form = form(desk, exam);
        form.show(earlier.category(), earlier.happenedAt(), earlier.room(), earlier.people(), earlier.note());
        var title = I18NProvider.translate(
                "sittings.incident.correct.title", earlier.id().value());
        return new IncidentDialog(title, form, entry -> {
            desk.incidents().correct(exam, earlier.id(), entry);
            done.run();
        });
    }

    private static IncidentDialog writing(BoardDesk desk, ExamId exam, IncidentForm form, Runnable done) {
        return new IncidentDialog(I18NProvider.translate("sittings.incident.new"), form, entry -> {
            desk.incidents().write(exam, entry);
            done.run();
        });
    }

    private static IncidentForm form(BoardDesk desk, ExamId exam) {
        return new IncidentForm(
                desk.incidents().categories(exam),
                desk.rooms().of(exam),
                (text, offset, limit) ->
                        desk
                                .board()
                                .list(exam, BoardFilter.ANY.withText(text), new Window(offset, limit, null, false))
                                .stream()
                                .map(IncidentDialog::concerned)
                                .toList());
    }

    private static Incident.Concerned concerned(BoardLine line) {
        return new Incident.Concerned(line.sitting(), line.number(), line.name());
    }
}
