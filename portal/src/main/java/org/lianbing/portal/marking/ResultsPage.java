package org.lianbing.portal.marking;

import java.util.Optional;
import org.lianbing.portal.exams.Exam;
import org.lianbing.portal.exams.ExamPage;
import org.lianbing.portal.exams.ExamState;
import org.lianbing.portal.shared.Actor;
import org.lianbing.portal.shared.Role;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// From an exam to its results.
@Component
@Order(20)
class ResultsPage implements ExamPage {
    @Override
    public String title() {
        return "marking.page";
    }

    @Override
    public Optional<String> path(Exam exam, Actor actor) {
        var reads = actor.holds(Role.TRAINER) || actor.holds(Role.LEADER) || actor.holds(Role.UNIT_CONTACT);
        return reads && exam.state() != ExamState.DRAFT
                ? Optional.of("exams/" + exam.id().value() + "/results")
                : Optional.empty();
    }
}
