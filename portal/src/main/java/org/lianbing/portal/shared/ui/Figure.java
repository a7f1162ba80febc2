package org.lianbing.portal.shared.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouterLink;

/// A number that opens the people or things behind it.
public final class Figure extends Div {
    private static final long serialVersionUID = 1L;

    public Figure(String label, String value, String note) {
        addClassName("figure");
        add(part("figure-label", label), part("figure-value", value), part("figure-note", note));
    }

    /// Makes the whole figure a link.
    public RouterLink opening(RouterLink link) {
        link.addClassName("figure-link");
        link.add(this);
        return link;
    }

    private static Span part(String name, String text) {
        var part = new Span(text);
        part.addClassName(name);
        return part;
    }
}
