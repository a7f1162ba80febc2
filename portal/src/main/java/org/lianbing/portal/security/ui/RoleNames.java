package org.lianbing.portal.security.ui;

import com.vaadin.flow.component.Component;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.lianbing.portal.shared.Role;

/// What a role is called.
final class RoleNames {
    private RoleNames() {}

    static String name(Component page, Role role) {
        return page.getTranslation("security.role." + role.name());
    }

    /// @param joined names of roles with commas between
    static String names(Component page, String joined) {
        return Arrays.stream(joined.split(","))
                .filter(name -> !name.isEmpty())
                .map(name -> name(page, Role.valueOf(name)))
                .collect(Collectors.joining(page.getTranslation("security.roles.separator")));
    }
}
