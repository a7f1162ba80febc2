package org.lianbing.portal.papers.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.RouteParam;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import java.util.Optional;
import org.lianbing.portal.papers.BlueprintId;
import org.lianbing.portal.shared.PaperId;

/// The pages of this feature by what they show.
final class PaperNavigation {
    private PaperNavigation() {}

    static void open(PaperId id) {
        UI.getCurrent().navigate(PaperView.class, parameter(id.value()));
    }

    static void open(BlueprintId id) {
        UI.getCurrent().navigate(BlueprintView.class, parameter(id.value()));
    }

    static RouterLink link(PaperId id, String text) {
        return new RouterLink(text, PaperView.class, parameter(id.value()));
    }

    static RouterLink link(BlueprintId id, String text) {
        return new RouterLink(text, BlueprintView.class, parameter(id.value()));
    }

    static void papers() {
        UI.getCurrent().navigate(PapersView.class);
    }

    static void blueprints() {
        UI.getCurrent().navigate(BlueprintsView.class);
    }

    /// The number in the address, or empty when there is none that could be a key.
    static Optional<Long> key(RouteParameters parameters) {
        return parameters.get("id").filter(id -> id.matches("\\d{1,18}")).map(Long::valueOf);
    }

    private static RouteParameters parameter(long id) {
        return new RouteParameters(new RouteParam("id", String.valueOf(id)));
    }
}
