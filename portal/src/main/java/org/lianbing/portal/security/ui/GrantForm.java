package org.lianbing.portal.security.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiConsumer;
import org.lianbing.portal.organisation.Unit;
import org.lianbing.portal.shared.Role;
import org.lianbing.portal.shared.UnitId;

/// A role and the unit below which it shall count.
final class GrantForm extends Composite<FormLayout> {
    private static final long serialVersionUID = 1L;

    GrantForm(List<Unit> units, BiConsumer<Role, UnitId> granted) {
        var role = new Select<Role>();
        var unit = new ComboBox<Unit>(getTranslation("shared.unit"), units);
        var grant = new Button(getTranslation("security.accounts.grant"));

        grant.addClickListener(click -> {
            role.setInvalid(role.isEmpty());
            unit.setInvalid(unit.isEmpty());
            if (!role.isEmpty() && !unit.isEmpty())
                granted.accept(role.getValue(), unit.getValue().id());
        });

        role.setLabel(getTranslation("security.accounts.role"));
        role.setItems(
                Arrays.stream(Role.values()).filter(one -> one != Role.INTERNAL).toList());
        role.setItemLabelGenerator(one -> RoleNames.name(this, one));
        unit.setItemLabelGenerator(Unit::name);
        getContent().setResponsiveSteps(new FormLayout.ResponsiveStep("0", 1));
        getContent().add(role, unit, new Div(grant));
    }
}
