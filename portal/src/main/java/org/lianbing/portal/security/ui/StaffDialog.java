package org.lianbing.portal.security.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.lianbing.portal.organisation.Unit;
import org.lianbing.portal.security.NewStaff;
import org.lianbing.portal.shared.Refusal;
import org.lianbing.portal.shared.Role;
import org.lianbing.portal.shared.ui.Tell;

/// User name, name, first role and unit of an account to be opened.
final class StaffDialog {
    private final TextField username = new TextField(say("security.account.username"));
    private final TextField name = new TextField(say("security.account.name"));
    private final Select<Role> role = new Select<>();
    private final ComboBox<Unit> unit = new ComboBox<>(say("shared.unit"));

    private StaffDialog() {}

    static void open(List<Unit> units, Consumer<NewStaff> opened) {
        new StaffDialog().show(units, opened);
    }

    private void show(List<Unit> units, Consumer<NewStaff> opened) {
        var dialog = new ConfirmDialog();
        var form = new FormLayout(username, name, role, unit);

        dialog.addConfirmListener(event -> {
            try {
                if (complete())
                    opened.accept(new NewStaff(
                            username.getValue(),
                            name.getValue(),
                            role.getValue(),
                            unit.getValue().id()));
                else dialog.open();
            } catch (Refusal refusal) {
                Tell.refused(refusal);
                dialog.open();
            }
        });

        role.setLabel(say("security.accounts.role"));
        role.setItems(Arrays.stream(Role.values())
                .filter(one -> one != Role.INTERNAL && one != Role.OFFICER)
                .toList());
        role.setItemLabelGenerator(one -> RoleNames.name(role, one));
        unit.setItems(units);
        unit.setItemLabelGenerator(Unit::name);
        form.setResponsiveSteps(new FormLayout.ResponsiveStep("0", 1));
        dialog.setHeader(say("security.staff.open"));
        dialog.add(form);
        dialog.setConfirmText(say("security.staff.open"));
        dialog.setCancelable(true);
        dialog.setCancelText(say("shared.cancel"));
        dialog.open();
    }

    private boolean complete() {
        username.setInvalid(username.isEmpty());
        name.setInvalid(name.isEmpty());
        role.setInvalid(role.isEmpty());
        unit.setInvalid(unit.isEmpty());
        return !username.isInvalid() && !name.isInvalid() && !role.isInvalid() && !unit.isInvalid();
    }

    private static String say(String key) {
        return I18NProvider.translate(key);
    }
}
