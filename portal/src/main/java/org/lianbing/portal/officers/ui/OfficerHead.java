package org.lianbing.portal.officers.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.avatar.Avatar;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.lianbing.portal.officers.Officer;
import org.lianbing.portal.officers.PersonType;
import org.lianbing.portal.shared.ui.Status;

/// Face, number, unit and what matters at once.
final class OfficerHead extends Composite<Div> {
    private static final long serialVersionUID = 1L;

    OfficerHead(Officer officer) {
        var face = new Avatar(officer.name());
        face.setWidth("3.5rem");
        face.setHeight("3.5rem");
        var words = new Div(
                new Span(officer.number()),
                new Span(officer.unitName()),
                OfficerFacts.status(officer.posting().status()));
        words.addClassName("figures");
        if (officer.type() == PersonType.AUXILIARY) words.add(new Status(Status.Tone.INFO, Words.of(officer.type())));
        if (officer.work().legalReviewer())
            words.add(new Status(Status.Tone.INFO, getTranslation("officers.field.legal-reviewer")));

        getContent().addClassName("page-heading");
        getContent().add(face, words);
    }
}
