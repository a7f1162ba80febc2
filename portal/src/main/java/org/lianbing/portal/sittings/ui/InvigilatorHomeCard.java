package org.lianbing.portal.sittings.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.Optional;
import org.lianbing.portal.shared.Actor;
import org.lianbing.portal.shared.Role;
import org.lianbing.portal.shared.ui.HomeCard;
import org.springframework.core.annotation.Order;

/// For an invigilator: the exam that is being held now.
@SpringComponent
@Order(150)
class InvigilatorHomeCard implements HomeCard {
    private final BoardDesk desk;

    InvigilatorHomeCard(BoardDesk desk) {
        this.desk = desk;
    }

    @Override
    public Optional<Component> card(Actor actor) {
        if (!actor.holds(Role.INVIGILATOR)) return Optional.empty();
        var now = desk.clock().instant();
        return desk.board().exams().stream()
                .filter(exam -> exam.openAt(now))
                .findFirst()
                .map(exam -> new WatchCard(desk, exam));
    }
}
