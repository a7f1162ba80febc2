package org.lianbing.portal.sittings;

import java.util.Optional;
import org.lianbing.portal.exams.Exam;
import org.lianbing.portal.exams.ExamPage;
import org.lianbing.portal.exams.ExamState;
import org.lianbing.portal.shared.Actor;
import org.lianbing.portal.shared.Role;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// From an exam to watching over it.
@Component
@Order(10)
class InvigilationPage implements ExamPage {
    @Override
    public String title() {
        return "sittings.page";
    }

    @Override
    public Optional<String> path(Exam exam, Actor actor) {
        var watches = actor.holds(Role.INVIGILATOR) || actor.holds(Role.TRAINER);
        return watches && exam.state() != ExamState.DRAFT
                ? Optional.of("exams/" + exam.id().value() + "/sittings")
                : Optional.empty();
    }
}
