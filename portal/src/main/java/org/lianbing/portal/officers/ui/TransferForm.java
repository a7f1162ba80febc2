package org.lianbing.portal.officers.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import org.lianbing.portal.officers.TransferPlan;
import org.lianbing.portal.organisation.Line;
import org.lianbing.portal.organisation.Unit;
import org.lianbing.portal.shared.Invalid;
import org.lianbing.portal.shared.ui.DateField;

/// Where to, on which line, from when, on what basis.
final class TransferForm extends Composite<FormLayout> {
    private static final long serialVersionUID = 1L;

    private final UnitField unit;
    private final Select<Line> line = Words.select(getTranslation("officers.field.line"), Line.class);
    private final DateField from = new DateField(getTranslation("officers.posting.from"));
    private final TextField basis = new TextField(getTranslation("officers.posting.basis"));

    TransferForm(List<Unit> units) {
        unit = new UnitField(getTranslation("officers.transfer.to"), units);
        unit.setRequiredIndicatorVisible(true);
        line.setEmptySelectionAllowed(false);
        line.setValue(Line.GENERAL);
        from.setRequiredIndicatorVisible(true);
        basis.setRequiredIndicatorVisible(true);
        basis.setMaxLength(200);
        var form = getContent();
        form.setAutoResponsive(true);
        form.setAutoRows(true);
        form.setExpandFields(true);
        form.add(unit, line, from, basis);
    }

    /// @throws Invalid when a field is missing
    TransferPlan plan() {
        var to = unit.id();
        if (to == null || from.isEmpty()) throw new Invalid("officers.posting.incomplete");
        return new TransferPlan(to, line.getValue(), from.getValue(), basis.getValue());
    }
}
