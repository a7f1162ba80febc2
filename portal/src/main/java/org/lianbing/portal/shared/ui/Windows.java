package org.lianbing.portal.shared.ui;

import com.vaadin.flow.data.provider.Query;
import com.vaadin.flow.data.provider.SortDirection;
import org.lianbing.portal.shared.Window;

/// Which rows a lazy grid asks for, in the service's terms.
public final class Windows {
    private Windows() {}

    public static Window of(Query<?, ?> query) {
        var first = query.getSortOrders().stream().findFirst();
        return new Window(
                query.getOffset(),
                query.getLimit(),
                first.map(order -> order.getSorted()).orElse(null),
                first.filter(order -> order.getDirection() == SortDirection.DESCENDING)
                        .isPresent());
    }
}
