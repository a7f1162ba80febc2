package org.lianbing.portal.organisation;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/// What a column of a unit file can mean, in the order of the template.
enum UnitColumn {
    NAME,
    LEVEL,
    PARENT,
    CODE;

    static final Set<UnitColumn> REQUIRED = EnumSet.of(NAME, LEVEL, PARENT);

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
