package org.lianbing.portal.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Section;

/// The one page skeleton: title with its actions at the right, then the content.
/// The last action is the primary one.
public final class Page extends Composite<Section> {
    private static final long serialVersionUID = 1L;

    private final Div actions = new Div();

    public Page(String title, Component... content) {
        actions.addClassName("page-actions");
        var heading = new Header(new H1(title), actions);
        heading.addClassName("page-heading");
        getContent().addClassName("page");
        getContent().add(heading);
        getContent().add(content);
    }

    public Page withActions(Component... added) {
        actions.add(added);
        return this;
    }

    /// For pages an officer reads on a phone: one narrow, roomy column.
    public Page narrow() {
        getContent().addClassName("page-narrow");
        return this;
    }

    public void add(Component... content) {
        getContent().add(content);
    }
}
