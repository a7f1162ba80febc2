package org.lianbing.portal.shell;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.spring.annotation.SpringComponent;
import com.vaadin.flow.spring.annotation.UIScope;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Comparator;
import org.lianbing.portal.organisation.Unit;
import org.lianbing.portal.organisation.Units;
import org.lianbing.portal.shared.Actors;
import org.lianbing.portal.shared.Grant;
import org.lianbing.portal.shared.Times;

/// The top bar's left: the highest unit the person's rights reach, and the day every figure stands for.
@SpringComponent
@UIScope
class Reach extends Div {
    private static final long serialVersionUID = 1L;

    Reach(Actors actors, Units units, Clock clock) {
        addClassName("reach");
        var all = units.byId().values();
        actors.current().grants().stream()
                .map(Grant::path)
                .min(Comparator.comparingInt(String::length))
                .flatMap(path ->
                        all.stream().filter(unit -> unit.path().equals(path)).findFirst())
                .map(Unit::name)
                .ifPresent(name -> add(part("reach-unit", name)));
        var day = LocalDate.ofInstant(clock.instant(), Times.ZONE);
        add(part(
                "reach-day",
                day.format(DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(getLocale()))));
    }

    private static Span part(String name, String text) {
        var part = new Span(text);
        part.addClassName(name);
        return part;
    }
}
