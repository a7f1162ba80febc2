package org.lianbing.portal.exams.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.lianbing.portal.exams.Exam;
import org.lianbing.portal.exams.ExamOutcome;
import org.lianbing.portal.exams.ExamState;
import org.lianbing.portal.exams.OwnExams;
import org.lianbing.portal.shared.ExamId;
import org.lianbing.portal.shared.ui.EmptyState;
import org.lianbing.portal.shared.ui.Page;

/// The officer's exams: what is open now, what is coming, what has been.
@Route("my-exams")
@Menu(title = "nav.my-exams", order = 110, icon = "vaadin:clipboard-check")
@RolesAllowed("OFFICER")
class MyExamsView extends Div implements HasDynamicTitle {
    private static final long serialVersionUID = 1L;

    /// Where an exam stands in the list.
    private enum Group {
        OPEN,
        COMING,
        PAST
    }

    MyExamsView(OwnExams own, Clock clock) {
        var now = clock.instant();
        var outcomes = own.outcomes();
        var groups = own.list().stream().collect(Collectors.groupingBy(exam -> group(exam, now)));

        var page = new Page(getTranslation("nav.my-exams")).narrow();
        if (groups.isEmpty())
            page.add(new EmptyState(getTranslation("exams.own.none"), getTranslation("exams.own.none.next")));
        show(page, "exams.own.group.open", groups.getOrDefault(Group.OPEN, List.of()), outcomes, now);
        show(
                page,
                "exams.own.group.coming",
                groups.getOrDefault(Group.COMING, List.of()).reversed(),
                outcomes,
                now);
        show(page, "exams.own.group.past", groups.getOrDefault(Group.PAST, List.of()), outcomes, now);
        add(page);
    }

    private static Group group(Exam exam, Instant now) {
        if (exam.openAt(now)) return Group.OPEN;
        return exam.state() == ExamState.SCHEDULED && now.isBefore(exam.opensAt()) ? Group.COMING : Group.PAST;
    }

    private void show(Page page, String title, List<Exam> exams, Map<ExamId, ExamOutcome> outcomes, Instant now) {
        if (exams.isEmpty()) return;
        page.add(new H2(getTranslation(title)));
        exams.forEach(exam -> page.add(new OwnExamCard(exam, outcomes.get(exam.id()), now)));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("nav.my-exams");
    }
}
