package org.lianbing.portal.officers.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.jspecify.annotations.Nullable;
import org.lianbing.portal.officers.PersonalNumber;
import org.lianbing.portal.officers.Reveals;
import org.lianbing.portal.shared.OfficerId;

/// A masked number that shows itself in full to whoever gives a reason.
final class NumberShown extends Composite<Div> {
    private static final long serialVersionUID = 1L;

    NumberShown(Reveals reveals, OfficerId officer, PersonalNumber number, @Nullable String masked) {
        var shown = masked(masked);
        var show = new Button(getTranslation("officers.identity.show"));

        show.addClickListener(click -> new RevealDialog(number, reason -> {
                    shown.setText(reveals.reveal(officer, number, reason));
                    show.setVisible(false);
                })
                .open());

        show.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        show.setTooltipText(getTranslation("officers.identity.show.note"));
        show.setAriaLabel(getTranslation("officers.persondata.show." + number));
        show.setVisible(held(masked));
        getContent().add(shown, show);
    }

    /// Without a way to the full one; a dash when none is held.
    static Span masked(@Nullable String masked) {
        return new Span(held(masked) ? masked : "—");
    }

    private static boolean held(@Nullable String masked) {
        return masked != null && !masked.isEmpty();
    }
}
