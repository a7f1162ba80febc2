package org.lianbing.portal.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;

/// A titled block of a page.
public final class Card extends Section {
    private static final long serialVersionUID = 1L;

    public Card(String title, Component... content) {
        addClassName("card");
        add(new H2(title));
        add(content);
    }
}
