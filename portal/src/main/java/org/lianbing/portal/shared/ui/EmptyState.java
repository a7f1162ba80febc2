package org.lianbing.portal.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;

/// What stands where nothing is: what is missing and what to do next.
public final class EmptyState extends Div {
    private static final long serialVersionUID = 1L;

    public EmptyState(String missing, String next, Component... actions) {
        var title = new Span(missing);
        title.addClassName("empty-title");
        add(title, new Paragraph(next));
        add(actions);
        addClassName("empty-state");
    }
}
