package org.lianbing.portal.officers.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.avatar.Avatar;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.lianbing.portal.officers.Officer;
import org.lianbing.portal.shared.ui.Facts;

/// The chosen person beside the list, with the way to the whole record.
@StyleSheet("context://officers.css")
final class OfficerBeside extends Composite<Div> {
    private static final long serialVersionUID = 1L;

    /// @param day of the list, null for today
    OfficerBeside(Officer officer, @Nullable LocalDate day, Runnable close) {
        var closing = new Button(VaadinIcon.CLOSE_SMALL.create(), event -> close.run());
        closing.addThemeVariants(ButtonVariant.TERTIARY);
        closing.setAriaLabel(getTranslation("officers.close"));
        var spacer = new Div();
        spacer.addClassName("spacer");
        var heading = new Div(new Avatar(officer.name()), new H2(officer.name()), spacer, closing);
        heading.addClassName("page-heading");
        var open = OfficersNavigation.toOfficer(officer.id(), day, getTranslation("officers.open"));
        open.addClassName("button-link");

        getContent().addClassName("card");
        getContent().add(heading, facts(officer), open);
    }

    private Facts facts(Officer officer) {
        return new Facts()
                .with(getTranslation("officers.field.number"), officer.number())
                .with(getTranslation("officers.field.born"), officer.born())
                .with(getTranslation("officers.field.identity"), officer.maskedIdentity())
                .with(getTranslation("officers.field.phone"), officer.maskedPhone())
                .with(getTranslation("shared.unit"), officer.unitName())
                .with(
                        getTranslation("officers.field.post-status"),
                        OfficerFacts.status(officer.posting().status()))
                .with(getTranslation("officers.field.duty"), officer.work().duty())
                .with(
                        getTranslation("officers.field.post"),
                        Words.of(officer.work().postClass()))
                .with(
                        getTranslation("officers.field.domain"),
                        Words.of(officer.work().domain()))
                .with(
                        getTranslation("officers.field.education"),
                        Words.of(officer.schooling().education()))
                .with(
                        getTranslation("officers.field.provincial-card"),
                        officer.papers().provincialCard())
                .with(getTranslation("officers.field.supervisor"), officer.supervisorName());
    }
}
