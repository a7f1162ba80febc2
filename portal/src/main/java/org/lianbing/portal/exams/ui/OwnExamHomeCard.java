package org.lianbing.portal.exams.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.time.Clock;
import java.util.Comparator;
import java.util.Optional;
import org.lianbing.portal.exams.Exam;
import org.lianbing.portal.exams.ExamState;
import org.lianbing.portal.exams.OwnExams;
import org.lianbing.portal.shared.Actor;
import org.lianbing.portal.shared.Role;
import org.lianbing.portal.shared.ui.HomeCard;
import org.springframework.core.annotation.Order;

/// For an officer: the exam that is open now, or the next one.
@SpringComponent
@Order(100)
class OwnExamHomeCard implements HomeCard {
    private final OwnExams own;
    private final Clock clock;

    OwnExamHomeCard(OwnExams own, Clock clock) {
        this.own = own;
        this.clock = clock;
    }

    @Override
    public Optional<Component> card(Actor actor) {
        if (!actor.holds(Role.OFFICER)) return Optional.empty();
        var now = clock.instant();
        var outcomes = own.outcomes();
        return own.list().stream()
                .filter(exam ->
                        exam.openAt(now) || (exam.state() == ExamState.SCHEDULED && now.isBefore(exam.opensAt())))
                .min(Comparator.comparing(Exam::opensAt))
                .map(exam -> new OwnExamCard(exam, outcomes.get(exam.id()), now));
    }
}
