package org.lianbing.portal.officers.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouterLink;
import java.util.Arrays;
import java.util.HashMap;
import org.jspecify.annotations.Nullable;
import org.lianbing.portal.officers.TransferFilter;
import org.lianbing.portal.officers.TransferId;
import org.lianbing.portal.officers.TransferState;

/// Addresses of the list of transfers.
final class TransfersNavigation {
    private static final String SELECTED = "transfer";

    private TransfersNavigation() {}

    static RouterLink toAnswer() {
        var link = new RouterLink(TransfersView.class);
        link.setQueryParameters(QueryParameters.of("answer", "1"));
        return link;
    }

    static RouterLink to(TransferId id, String text) {
        var link = new RouterLink(text, TransfersView.class);
        link.setQueryParameters(QueryParameters.of(SELECTED, String.valueOf(id.value())));
        return link;
    }

    static TransferFilter read(QueryParameters from) {
        if (from.getSingleParameter("answer").isPresent()) return TransferFilter.TO_ANSWER;
        var state = from.getSingleParameter("state").orElse("");
        return new TransferFilter(
                Arrays.stream(TransferState.values())
                        .filter(each -> each.name().equals(state))
                        .findFirst()
                        .orElse(null),
                null,
                false);
    }

    static @Nullable TransferId selected(QueryParameters from) {
        return from.getSingleParameter(SELECTED)
                .filter(text -> text.matches("[0-9]{1,18}"))
                .map(id -> new TransferId(Long.parseLong(id)))
                .orElse(null);
    }

    static void remember(UI ui, TransferFilter filter, @Nullable TransferId selected) {
        var to = new HashMap<String, String>();
        if (filter.answerable()) to.put("answer", "1");
        else if (filter.state() != null) to.put("state", filter.state().name());
        if (selected != null) to.put(SELECTED, String.valueOf(selected.value()));
        ui.getPage().getHistory().replaceState(null, new Location("transfers", QueryParameters.simple(to)));
    }
}
