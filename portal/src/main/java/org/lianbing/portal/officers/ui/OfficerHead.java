package org.lianbing.portal.officers.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.avatar.Avatar;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.jspecify.annotations.Nullable;
import org.lianbing.portal.officers.Officer;
import org.lianbing.portal.officers.PersonType;
import org.lianbing.portal.shared.ui.Status;

/// Face, number, unit and what matters at once.
@StyleSheet("context://officers.css")
final class OfficerHead extends Composite<Div> {
    private static final long serialVersionUID = 1L;

    /// @param photo the person's, or null for none
    OfficerHead(Officer officer, @Nullable Component photo) {
        var words = new Div(
                new Span(officer.number()),
                new Span(officer.unitName()),
                OfficerFacts.status(officer.posting().status()));
        words.addClassName("figures");
        if (officer.type() == PersonType.AUXILIARY) words.add(new Status(Status.Tone.INFO, Words.of(officer.type())));
        if (officer.work().legalReviewer())
            words.add(new Status(Status.Tone.INFO, getTranslation("officers.field.legal-reviewer")));

        getContent().addClassName("page-heading");
        getContent().add(photo == null ? initials(officer) : photo, words);
    }

    private static Avatar initials(Officer officer) {
        var face = new Avatar(officer.name());
        face.setWidth("3.5rem");
        face.setHeight("3.5rem");
        return face;
    }
}
