package org.lianbing.portal.sittings.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import org.lianbing.portal.shared.Times;
import org.lianbing.portal.shared.clock.ClockAlarms;

/// Says when a node's clock has been moved. No sitting is affected, but those who watch over the exam are to know.
final class ClockNotice extends Composite<Div> {
    private static final long serialVersionUID = 1L;

    private final transient ClockAlarms alarms;

    ClockNotice(ClockAlarms alarms) {
        this.alarms = alarms;
        getContent().addClassNames("notice", "notice-bad");
        getContent().getElement().setAttribute("role", "alert");
        refresh();
    }

    void refresh() {
        var current = alarms.current();
        getContent().removeAll();
        for (var alarm : current)
            getContent()
                    .add(new Paragraph(getTranslation(
                            alarm.key(), alarm.node(), alarm.distance(), Times.second(alarm.raisedAt()))));
        if (!current.isEmpty()) getContent().add(new Paragraph(getTranslation("sittings.board.clock")));
        setVisible(!current.isEmpty());
    }
}
