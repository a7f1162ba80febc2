package org.lianbing.portal.sittings.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.stream.Collectors;
import org.lianbing.portal.exams.Exam;
import org.lianbing.portal.exams.ExamState;
import org.lianbing.portal.shared.ui.EmptyState;
import org.lianbing.portal.shared.ui.Page;

/// The exams to watch over: those of the own people, whoever holds them.
@Route("invigilation")
@Menu(title = "nav.invigilation", order = 320, icon = "vaadin:eye")
@RolesAllowed({"INVIGILATOR", "TRAINER"})
class InvigilationsView extends Div implements HasDynamicTitle {
    private static final long serialVersionUID = 1L;

    /// Where an exam stands in the list.
    private enum Group {
        NOW,
        COMING,
        PAST
    }

    InvigilationsView(BoardDesk desk) {
        var now = desk.clock().instant();
        var groups = desk.board().exams().stream()
                .collect(Collectors.groupingBy(exam -> exam.openAt(now) ? Group.NOW : group(exam)));

        var page = new Page(getPageTitle());
        if (groups.isEmpty())
            page.add(new EmptyState(getTranslation("sittings.watch.none"), getTranslation("sittings.watch.none.next")));
        for (var group : Group.values()) {
            var exams = groups.get(group);
            if (exams == null) continue;
            page.add(new H2(getTranslation("sittings.watch." + group)));
            exams.forEach(exam -> page.add(new WatchCard(desk, exam)));
        }
        add(page);
    }

    private static Group group(Exam exam) {
        return exam.state() == ExamState.SCHEDULED ? Group.COMING : Group.PAST;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("nav.invigilation");
    }
}
