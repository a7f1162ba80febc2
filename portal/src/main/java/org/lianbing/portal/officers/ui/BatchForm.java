package org.lianbing.portal.officers.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import org.lianbing.portal.officers.BatchChange;
import org.lianbing.portal.officers.EstablishmentType;
import org.lianbing.portal.officers.IdentityType;
import org.lianbing.portal.officers.PostClass;
import org.lianbing.portal.officers.Since;
import org.lianbing.portal.shared.Invalid;
import org.lianbing.portal.shared.ui.DateField;
import org.lianbing.questionbank.Domain;

/// What all of them are given; an empty field leaves that fact alone.
final class BatchForm extends Composite<FormLayout> {
    private static final long serialVersionUID = 1L;

    private final Select<Domain> domain = Words.select(getTranslation("officers.field.domain"), Domain.class);
    private final Select<PostClass> post = Words.select(getTranslation("officers.field.post"), PostClass.class);
    private final Select<IdentityType> identityType =
            Words.select(getTranslation("officers.field.identity-type"), IdentityType.class);
    private final Select<EstablishmentType> establishment =
            Words.select(getTranslation("officers.field.establishment"), EstablishmentType.class);
    private final DateField from = new DateField(getTranslation("officers.since.day"));
    private final TextField basis = new TextField(getTranslation("officers.posting.basis"));

    BatchForm(LocalDate today) {
        from.setValue(today);
        from.setMax(today);
        basis.setMaxLength(200);
        var form = getContent();
        form.setAutoResponsive(true);
        form.setAutoRows(true);
        form.setExpandFields(true);
        form.setExpandColumns(true);
        form.add(domain, post, identityType, establishment, from, basis);
    }

    /// @throws Invalid when every field is empty
    BatchChange change() {
        var change =
                new BatchChange(domain.getValue(), post.getValue(), identityType.getValue(), establishment.getValue());
        if (change.nothing()) throw new Invalid("officers.batch.nothing");
        return change;
    }

    /// @throws Invalid without a day
    Since since() {
        if (from.isEmpty()) throw new Invalid("officers.batch.no-day");
        var text = basis.getValue().strip();
        return new Since(from.getValue(), text.isEmpty() ? null : text);
    }
}
