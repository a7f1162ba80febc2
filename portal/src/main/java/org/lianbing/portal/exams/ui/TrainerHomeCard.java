package org.lianbing.portal.exams.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lianbing.portal.exams.Exam;
import org.lianbing.portal.exams.ExamFilter;
import org.lianbing.portal.exams.ExamLine;
import org.lianbing.portal.exams.ExamState;
import org.lianbing.portal.exams.Exams;
import org.lianbing.portal.shared.Actor;
import org.lianbing.portal.shared.Role;
import org.lianbing.portal.shared.Times;
import org.lianbing.portal.shared.Window;
import org.lianbing.portal.shared.ui.Card;
import org.lianbing.portal.shared.ui.HomeCard;
import org.springframework.core.annotation.Order;

/// For a trainer: the exams of today and those whose results wait to be released.
@SpringComponent
@Order(200)
class TrainerHomeCard implements HomeCard {
    private static final Set<ExamState> LIVE = Set.of(ExamState.SCHEDULED, ExamState.OPEN, ExamState.CLOSED);

    private final Exams exams;
    private final Clock clock;

    TrainerHomeCard(Exams exams, Clock clock) {
        this.exams = exams;
        this.clock = clock;
    }

    @Override
    public Optional<Component> card(Actor actor) {
        if (!actor.holds(Role.TRAINER)) return Optional.empty();
        var live = exams.list(new ExamFilter("", LIVE, Set.of()), Window.all()).rows();
        var today = Times.local(clock.instant()).toLocalDate();
        var now = live.stream()
                .map(ExamLine::exam)
                .filter(exam -> exam.state() != ExamState.CLOSED
                        && !Times.local(exam.opensAt()).toLocalDate().isAfter(today))
                .toList();
        var waiting = live.stream()
                .map(ExamLine::exam)
                .filter(exam -> exam.state() == ExamState.CLOSED)
                .toList();
        var content = new Div(lines("exams.home.today", now), lines("exams.home.waiting", waiting));
        content.addClassName("page-parts");
        return Optional.of(new Card(I18NProvider.translate("nav.exams"), content));
    }

    private static Div lines(String title, List<Exam> exams) {
        var block = new Div(I18NProvider.translate(title, exams.size()));
        for (var exam : exams) {
            var link = ExamNavigation.link(exam.id(), exam.name());
            block.add(new Div(link, ExamWords.state(exam.state())));
        }
        return block;
    }
}
