package org.lianbing.portal.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;

/// The row of filters above a list.
public final class FilterBar extends Div {
    private static final long serialVersionUID = 1L;

    public FilterBar(Component... filters) {
        super(filters);
        addClassName("filter-bar");
        getElement().setAttribute("role", "search");
    }
}
