package org.lianbing.portal.officers.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.function.Consumer;
import org.lianbing.portal.officers.DataRequest;
import org.lianbing.portal.officers.RequestText;
import org.lianbing.portal.shared.Invalid;
import org.lianbing.portal.shared.ui.Tell;

/// One request, with the person's record and the answer.
final class RequestPanel extends Composite<Div> {
    private static final long serialVersionUID = 1L;

    private final TextArea answer = new TextArea(getTranslation("officers.persondata.answer"));

    RequestPanel(DataRequest request, Consumer<RequestText> grant, Consumer<RequestText> refuse, Runnable close) {
        var closing = new Button(VaadinIcon.CLOSE_SMALL.create(), click -> close.run());
        var granting = new Button(getTranslation("officers.persondata.grant"), click -> give(grant));
        var refusing = new Button(getTranslation("officers.persondata.refuse"), click -> give(refuse));

        closing.addThemeVariants(ButtonVariant.TERTIARY);
        closing.setAriaLabel(getTranslation("officers.close"));
        granting.addThemeVariants(ButtonVariant.PRIMARY);
        answer.setWidthFull();
        answer.setHelperText(getTranslation("officers.persondata.answer.help"));
        var spacer = new Div();
        spacer.addClassName("spacer");
        var heading = new Div(new H2(request.name()), spacer, closing);
        heading.addClassName("page-heading");
        var record = OfficersNavigation.toOfficer(request.officer(), getTranslation("officers.open"));
        record.addClassName("button-link");
        getContent().addClassName("card");
        getContent().add(heading, new Div(RequestWords.status(this, request)));
        getContent().add(RequestWords.facts(this, request), new Div(record));
        var verdict = new Div(granting, refusing);
        verdict.addClassName("page-actions");
        if (request.state() == DataRequest.State.OPEN) getContent().add(answer, verdict);
    }

    private void give(Consumer<RequestText> verdict) {
        answer.setInvalid(false);
        try {
            verdict.accept(new RequestText(answer.getValue()));
        } catch (Invalid invalid) {
            answer.setErrorMessage(Tell.sentence(invalid));
            answer.setInvalid(true);
        }
    }
}
