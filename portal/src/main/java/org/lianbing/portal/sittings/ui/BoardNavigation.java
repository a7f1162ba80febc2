package org.lianbing.portal.sittings.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouteParameters;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lianbing.portal.shared.ExamId;
import org.lianbing.portal.shared.PublicId;
import org.lianbing.portal.shared.RoomId;
import org.lianbing.portal.shared.UnitId;
import org.lianbing.portal.sittings.BoardFilter;
import org.lianbing.portal.sittings.BoardState;

/// Addresses of the invigilators' pages; they hold filters and selection, so that a link can be sent.
final class BoardNavigation {
    /// The exam's part of every address below.
    static final String EXAM = "exams/:exam([0-9]{1,18})/";

    /// One of the pages about an exam.
    enum Place {
        BOARD("sittings"),
        ROOMS("rooms"),
        INCIDENTS("incidents");

        private final String path;

        Place(String path) {
            this.path = path;
        }
    }

    private static final String SEATLESS = "none";
    private static final int LONGEST_TEXT = 200;

    private BoardNavigation() {}

    static ExamId exam(BeforeEnterEvent event) {
        return new ExamId(event.getRouteParameters().getLong("exam").orElseThrow(NotFoundException::new));
    }

    static String path(ExamId exam, Place place) {
        return "exams/" + exam.value() + "/" + place.path;
    }

    /// Links between the pages about an exam.
    static Nav tabs(ExamId exam, Place here) {
        var tabs = new Nav();
        tabs.addClassName("page-tabs");
        tabs.getElement().setAttribute("aria-label", I18NProvider.translate("sittings.page"));
        for (var place : Place.values()) {
            var link = new Anchor("/" + path(exam, place), I18NProvider.translate("sittings.place." + place));
            link.setRouterIgnore(false);
            if (place == here) link.getElement().setAttribute("aria-current", "page");
            tabs.add(link);
        }
        return tabs;
    }

    static Anchor button(String path, String text) {
        var link = new Anchor("/" + path, text);
        link.setRouterIgnore(false);
        link.addClassName("button-link");
        return link;
    }

    /// A printed page opens beside the present one.
    static Anchor print(String path, String text) {
        var link = button(path, text);
        link.setRouterIgnore(true);
        link.setTarget("_blank");
        return link;
    }

    static void open(UI ui, ExamId exam, PublicId sitting) {
        ui.navigate(
                SittingView.class,
                new RouteParameters(Map.of("exam", String.valueOf(exam.value()), "sitting", sitting.hex())));
    }

    static String sitting(ExamId exam, PublicId sitting) {
        return path(exam, Place.BOARD) + "/" + sitting.hex();
    }

    /// Shows filters and selection in the address bar without leaving the page. A long pasted column stays out.
    static void remember(UI ui, ExamId exam, BoardFilter filter, @Nullable PublicId selected) {
        ui.getPage().getHistory().replaceState(null, new Location(path(exam, Place.BOARD), write(filter, selected)));
    }

    static BoardFilter read(QueryParameters from) {
        var room = from.getSingleParameter("room");
        return new BoardFilter(
                from.getSingleParameter("text").orElse(""),
                number(room).map(RoomId::new).orElse(null),
                room.filter(SEATLESS::equals).isPresent(),
                number(from.getSingleParameter("unit")).map(UnitId::new).orElse(null),
                state(from.getSingleParameter("state").orElse("")),
                from.getSingleParameter("look").isPresent(),
                from.getSingleParameter("paused").isPresent());
    }

    static @Nullable PublicId selected(QueryParameters from) {
        return from.getSingleParameter("sitting")
                .filter(hex -> hex.matches("[0-9a-f]{32}"))
                .map(PublicId::new)
                .orElse(null);
    }

    static QueryParameters write(BoardFilter filter, @Nullable PublicId selected) {
        var to = new HashMap<String, String>();
        if (!filter.text().isBlank() && filter.text().length() <= LONGEST_TEXT) to.put("text", filter.text());
        var room = filter.room();
        if (filter.seatless()) to.put("room", SEATLESS);
        else if (room != null) to.put("room", String.valueOf(room.value()));
        var unit = filter.unit();
        if (unit != null) to.put("unit", String.valueOf(unit.value()));
        var state = filter.state();
        if (state != null) to.put("state", state.name());
        if (filter.conspicuous()) to.put("look", "1");
        if (filter.paused()) to.put("paused", "1");
        if (selected != null) to.put("sitting", selected.hex());
        return QueryParameters.simple(to);
    }

    private static Optional<Long> number(Optional<String> text) {
        return text.filter(digits -> digits.matches("[0-9]{1,18}")).map(Long::valueOf);
    }

    private static @Nullable BoardState state(String wanted) {
        for (var state : BoardState.values()) if (state.name().equals(wanted)) return state;
        return null;
    }

    static Div spacer() {
        var spacer = new Div();
        spacer.addClassName("spacer");
        return spacer;
    }
}
