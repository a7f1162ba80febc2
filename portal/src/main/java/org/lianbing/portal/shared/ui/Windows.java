package org.lianbing.portal.shared.ui;

import com.vaadin.flow.data.provider.Query;
import com.vaadin.flow.data.provider.SortDirection;
import org.lianbing.portal.shared.Window;

/// What a lazy grid asks for, as services understand it.
public final class Windows {
    private Windows() {}

    /// A grid sorts by one column at a time; its sort property is the service's name for it.
    public static Window of(Query<?, ?> query) {
        var sorted = query.getSortOrders().stream().findFirst();
        return new Window(
                query.getOffset(),
                query.getLimit(),
                sorted.map(order -> order.getSorted()).orElse(null),
                sorted.map(order -> order.getDirection() == SortDirection.DESCENDING)
                        .orElse(false));
    }
}
