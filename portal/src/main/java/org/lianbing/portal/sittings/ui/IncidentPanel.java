package org.lianbing.portal.sittings.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import org.lianbing.portal.shared.ExamId;
import org.lianbing.portal.shared.Times;
import org.lianbing.portal.shared.ui.Facts;
import org.lianbing.portal.sittings.Incident;

/// One entry of the log, with the way to those concerned and to a correction.
final class IncidentPanel extends Composite<Div> {
    private static final long serialVersionUID = 1L;

    IncidentPanel(ExamId exam, Incident incident, Runnable correct, Runnable close) {
        var correcting = new Button(getTranslation("sittings.incident.correct"), _ -> correct.run());
        var closing = new Button(VaadinIcon.CLOSE_SMALL.create(), _ -> close.run());

        closing.addThemeVariants(ButtonVariant.TERTIARY);
        closing.setAriaLabel(getTranslation("sittings.board.close"));
        correcting.setVisible(incident.correctedBy() == null);
        var people = new Div();
        people.addClassName("page-actions");
        incident.people()
                .forEach(each -> people.add(BoardNavigation.button(
                        BoardNavigation.sitting(exam, each.sitting()), each.name() + " " + each.number())));
        var heading =
                new Header(new H2(IncidentWords.category(incident.category())), BoardNavigation.spacer(), closing);
        heading.addClassName("page-heading");
        var note = new Paragraph(incident.note());
        note.addClassName("evidence-answer");
        getContent().addClassNames("card", "sitting-panel");
        getContent()
                .add(
                        heading,
                        new Facts()
                                .with(
                                        getTranslation("sittings.incident.number"),
                                        incident.id().value())
                                .with(getTranslation("sittings.incident.when"), Times.second(incident.happenedAt()))
                                .with(getTranslation("sittings.board.column.room"), incident.roomName())
                                .with(getTranslation("sittings.incident.writer"), incident.writer())
                                .with(
                                        getTranslation("sittings.incident.written-at"),
                                        Times.second(incident.writtenAt()))
                                .with(
                                        getTranslation("sittings.incident.correction"),
                                        IncidentWords.correction(incident)),
                        note,
                        people,
                        correcting);
    }
}
