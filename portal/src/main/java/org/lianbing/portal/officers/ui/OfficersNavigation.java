package org.lianbing.portal.officers.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lianbing.portal.officers.Education;
import org.lianbing.portal.officers.OfficerFilter;
import org.lianbing.portal.officers.PersonType;
import org.lianbing.portal.officers.PostStatus;
import org.lianbing.portal.organisation.Line;
import org.lianbing.portal.shared.OfficerId;
import org.lianbing.portal.shared.UnitId;
import org.lianbing.questionbank.Domain;

/// Addresses of the roster's pages; they hold filters and selection, so that a link can be sent.
final class OfficersNavigation {
    static final String SELECTED = "officer";
    static final String DAY = "day";

    private OfficersNavigation() {}

    static RouterLink toOfficer(OfficerId id, String text) {
        return new RouterLink(text, OfficerView.class, new RouteParameters(OfficerView.ID, String.valueOf(id.value())));
    }

    /// @param day null for the record as it stands today
    static RouterLink toOfficer(OfficerId id, @Nullable LocalDate day, String text) {
        var link = toOfficer(id, text);
        if (day != null) link.setQueryParameters(QueryParameters.of(DAY, day.toString()));
        return link;
    }

    static RouterLink toBatch(OfficerFilter filter, String text) {
        var link = new RouterLink(text, BatchView.class);
        link.setQueryParameters(write(filter.asOf(null), null));
        link.addClassName("button-link");
        return link;
    }

    static RouterLink toImport(String text) {
        var link = new RouterLink(text, RosterImportView.class);
        link.addClassName("button-link");
        return link;
    }

    static RouterLink back(String text) {
        var link = new RouterLink(text, RosterView.class);
        link.addClassName("button-link");
        return link;
    }

    static @Nullable LocalDate day(QueryParameters from) {
        try {
            return from.getSingleParameter(DAY).map(LocalDate::parse).orElse(null);
        } catch (DateTimeParseException mistyped) {
            return null;
        }
    }

    static RouterLink toList(OfficerFilter filter, String text) {
        var link = new RouterLink(text, RosterView.class);
        link.setQueryParameters(write(filter, null));
        return link;
    }

    /// Shows filters and selection in the address bar without leaving the page. A pasted id number stays out.
    static void remember(UI ui, OfficerFilter filter, @Nullable OfficerId selected) {
        ui.getPage().getHistory().replaceState(null, new Location("officers", write(filter, selected)));
    }

    static OfficerFilter read(QueryParameters from) {
        return new OfficerFilter(
                from.getSingleParameter("q").orElse(null),
                from.getSingleParameter("unit")
                        .filter(OfficersNavigation::isNumber)
                        .map(id -> new UnitId(Long.parseLong(id)))
                        .orElse(null),
                word(from, "type", PersonType.class),
                word(from, "status", PostStatus.class),
                word(from, "domain", Domain.class),
                word(from, "line", Line.class),
                word(from, "education", Education.class),
                from.getSingleParameter("reviewer").map(Boolean::valueOf).orElse(null),
                number(from, "from"),
                number(from, "to"),
                day(from));
    }

    static @Nullable OfficerId selected(QueryParameters from) {
        return from.getSingleParameter(SELECTED)
                .filter(OfficersNavigation::isNumber)
                .map(id -> new OfficerId(Long.parseLong(id)))
                .orElse(null);
    }

    static QueryParameters write(OfficerFilter filter, @Nullable OfficerId selected) {
        var to = new HashMap<String, String>();
        var text = filter.text();
        if (text != null && !text.isBlank() && !text.matches("(?s).*[0-9]{17}.*")) to.put("q", text);
        put(to, "unit", filter.unit() == null ? null : filter.unit().value());
        put(to, "type", filter.type());
        put(to, "status", filter.postStatus());
        put(to, "domain", filter.domain());
        put(to, "line", filter.line());
        put(to, "education", filter.education());
        put(to, "reviewer", filter.legalReviewer());
        put(to, "from", filter.minAge());
        put(to, "to", filter.maxAge());
        put(to, DAY, filter.asOf());
        put(to, SELECTED, selected == null ? null : selected.value());
        return QueryParameters.simple(to);
    }

    private static void put(Map<String, String> to, String name, @Nullable Object value) {
        if (value != null) to.put(name, value.toString());
    }

    private static <E extends Enum<E>> @Nullable E word(QueryParameters from, String name, Class<E> type) {
        var wanted = from.getSingleParameter(name).orElse("");
        for (var value : type.getEnumConstants()) if (value.name().equals(wanted)) return value;
        return null;
    }

    private static @Nullable Integer number(QueryParameters from, String name) {
        return from.getSingleParameter(name)
                .filter(text -> text.matches("[0-9]{1,3}"))
                .map(Integer::valueOf)
                .orElse(null);
    }

    private static boolean isNumber(String text) {
        return text.matches("[0-9]{1,18}");
    }
}
