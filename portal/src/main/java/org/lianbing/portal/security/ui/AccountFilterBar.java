package org.lianbing.portal.security.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.QueryParameters;
import java.util.Arrays;
import java.util.HashMap;
import org.lianbing.portal.security.AccountFilter;
import org.lianbing.portal.shared.Role;
import org.lianbing.portal.shared.ui.FilterBar;

/// Name, role and state; and how many accounts that leaves.
final class AccountFilterBar extends Composite<FilterBar> {
    private static final long serialVersionUID = 1L;

    private final TextField text = new TextField(getTranslation("security.accounts.text"));
    private final Select<Role> role = new Select<>();
    private final Select<Boolean> enabled = new Select<>();
    private final Span count = new Span();

    AccountFilterBar() {
        text.setClearButtonVisible(true);
        text.setValueChangeMode(ValueChangeMode.LAZY);
        role.setLabel(getTranslation("security.accounts.role"));
        role.setEmptySelectionAllowed(true);
        role.setEmptySelectionCaption(getTranslation("shared.all"));
        role.setItemLabelGenerator(one -> one == null ? getTranslation("shared.all") : RoleNames.name(this, one));
        role.setItems(
                Arrays.stream(Role.values()).filter(one -> one != Role.INTERNAL).toList());
        enabled.setLabel(getTranslation("security.accounts.state"));
        enabled.setEmptySelectionAllowed(true);
        enabled.setEmptySelectionCaption(getTranslation("shared.all"));
        enabled.setItemLabelGenerator(one -> getTranslation(
                one == null ? "shared.all" : one ? "security.accounts.enabled" : "security.accounts.disabled"));
        enabled.setItems(true, false);
        count.addClassName("count");
        getContent().add(text, role, enabled, count);
    }

    void onChange(Runnable changed) {
        text.addValueChangeListener(event -> run(event.isFromClient(), changed));
        role.addValueChangeListener(event -> run(event.isFromClient(), changed));
        enabled.addValueChangeListener(event -> run(event.isFromClient(), changed));
    }

    private static void run(boolean byPerson, Runnable changed) {
        if (byPerson) changed.run();
    }

    AccountFilter filter() {
        return new AccountFilter(text.getValue(), role.getValue(), enabled.getValue());
    }

    void showCount(int found) {
        count.setText(getTranslation("shared.count", found));
    }

    void read(QueryParameters parameters) {
        text.setValue(parameters.getSingleParameter("text").orElse(""));
        role.setValue(parameters
                .getSingleParameter("role")
                .filter(name ->
                        Arrays.stream(Role.values()).anyMatch(one -> one.name().equals(name)))
                .map(Role::valueOf)
                .orElse(null));
        enabled.setValue(
                parameters.getSingleParameter("enabled").map(Boolean::valueOf).orElse(null));
    }

    QueryParameters parameters() {
        var parameters = new HashMap<String, String>();
        if (!text.isEmpty()) parameters.put("text", text.getValue());
        if (role.getValue() != null) parameters.put("role", role.getValue().name());
        if (enabled.getValue() != null)
            parameters.put("enabled", enabled.getValue().toString());
        return QueryParameters.simple(parameters);
    }
}
