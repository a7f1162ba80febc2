package org.lianbing.portal.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.jspecify.annotations.Nullable;

/// Labelled facts about one thing, in as many columns as fit. A missing fact shows a dash.
public final class Facts extends Div {
    private static final long serialVersionUID = 1L;

    private final DescriptionList list = new DescriptionList();

    public Facts() {
        addClassName("facts");
        add(list);
    }

    public Facts with(String label, @Nullable Object value) {
        return with(label, new Span(value == null || value.toString().isBlank() ? "—" : value.toString()));
    }

    public Facts with(String label, Component value) {
        list.add(new Div(new DescriptionList.Term(label), new DescriptionList.Description(value)));
        return this;
    }
}
