package org.lianbing.portal.shared.ui;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;

/// A status as colour, icon and word together, so that none of them has to be seen alone.
public final class Status extends Span {
    private static final long serialVersionUID = 1L;

    /// How the status is meant.
    public enum Tone {
        NEUTRAL(VaadinIcon.CIRCLE_THIN),
        INFO(VaadinIcon.INFO_CIRCLE_O),
        GOOD(VaadinIcon.CHECK_CIRCLE_O),
        WARNING(VaadinIcon.EXCLAMATION_CIRCLE_O),
        BAD(VaadinIcon.CLOSE_CIRCLE_O);

        private final VaadinIcon icon;

        Tone(VaadinIcon icon) {
            this.icon = icon;
        }
    }

    public Status(Tone tone, String word) {
        var icon = tone.icon.create();
        icon.getElement().setAttribute("aria-hidden", "true");
        add(icon, new Span(word));
        addClassNames("status", "status-" + tone.name().toLowerCase(java.util.Locale.ROOT));
    }
}
