package org.lianbing.portal.sittings.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import org.lianbing.portal.shared.ExamId;
import org.lianbing.portal.shared.PublicId;
import org.lianbing.portal.shared.Window;
import org.lianbing.portal.shared.ui.EmptyState;
import org.lianbing.portal.sittings.Incident;
import org.lianbing.portal.sittings.IncidentFilter;

/// The entries of the log that speak of one candidate.
final class ConcernedList extends Composite<Div> {
    private static final long serialVersionUID = 1L;

    private final transient BoardDesk desk;
    private final transient ExamId exam;
    private final transient PublicId sitting;
    private int shown = -1;

    ConcernedList(BoardDesk desk, ExamId exam, PublicId sitting) {
        this.desk = desk;
        this.exam = exam;
        this.sitting = sitting;
        getContent().addClassName("page-parts");
    }

    /// @param entries how many there are; the list stays while that number does
    void show(int entries) {
        if (entries == shown) return;
        shown = entries;
        getContent().removeAll();
        if (entries == 0)
            getContent()
                    .add(new EmptyState(
                            getTranslation("sittings.incident.none-about"),
                            getTranslation("sittings.incident.none-about.next")));
        desk.incidents()
                .list(exam, IncidentFilter.of(sitting), Window.all())
                .rows()
                .forEach(each -> getContent().add(entry(each)));
    }

    private Div entry(Incident incident) {
        var head = new Div(
                new Span(
                        BoardWords.second(incident.happenedAt()) + " · " + IncidentWords.category(incident.category())),
                BoardNavigation.spacer(),
                new Span(IncidentWords.correction(incident)));
        head.addClassName("board-card-head");
        var writer = new Span(
                getTranslation("sittings.incident.by", incident.writer(), BoardWords.second(incident.writtenAt())));
        writer.addClassName("muted");
        var card = new Div(head, new Paragraph(incident.note()), writer);
        card.addClassName("evidence-card");
        if (incident.correctedBy() != null) card.addClassName("corrected");
        return card;
    }
}
