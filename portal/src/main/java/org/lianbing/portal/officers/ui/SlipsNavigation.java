package org.lianbing.portal.officers.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouterLink;
import java.util.LinkedHashMap;
import java.util.Map;
import org.lianbing.portal.officers.SlipFilter;
import org.lianbing.portal.shared.UnitId;

/// The page of slips in an address: `slips?unit=5&text=…&all=true`.
final class SlipsNavigation {
    private SlipsNavigation() {}

    static RouterLink toSlips(String text) {
        var link = new RouterLink(text, SlipsView.class);
        link.addClassName("button-link");
        return link;
    }

    static void remember(UI ui, SlipFilter filter) {
        var parameters = new LinkedHashMap<String, String>();
        var unit = filter.unit();
        if (unit != null) parameters.put("unit", String.valueOf(unit.value()));
        if (!filter.text().isBlank()) parameters.put("text", filter.text());
        if (!filter.waiting()) parameters.put("all", "true");
        ui.getPage()
                .getHistory()
                .replaceState(null, new Location("slips", QueryParameters.simple(Map.copyOf(parameters))));
    }

    static SlipFilter read(QueryParameters parameters) {
        return new SlipFilter(
                parameters
                        .getSingleParameter("unit")
                        .filter(text -> text.matches("\\d{1,18}"))
                        .map(text -> new UnitId(Long.parseLong(text)))
                        .orElse(null),
                parameters.getSingleParameter("text").orElse(""),
                parameters.getSingleParameter("all").isEmpty());
    }
}
