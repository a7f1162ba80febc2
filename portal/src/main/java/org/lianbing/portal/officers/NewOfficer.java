package org.lianbing.portal.officers;

import org.jspecify.annotations.Nullable;
import org.lianbing.portal.shared.Invalid;

/// Somebody to be entered in the roster.
///
/// @param number           人员编号, unique in the province
/// @param supervisorNumber number of the supervising officer; for auxiliaries, null until one is named
public record NewOfficer(
        String number,
        PersonType type,
        String name,
        ChineseId identity,
        @Nullable Phone phone,
        Person person,
        Schooling schooling,
        Posting posting,
        Work work,
        Papers papers,
        @Nullable String supervisorNumber,
        @Nullable String remark) {
    public NewOfficer {
        number = number.strip();
        name = name.strip();
        if (number.isEmpty()) throw new Invalid("officers.number.missing");
        if (name.isEmpty()) throw new Invalid("officers.name.missing");
        if (type == PersonType.AUXILIARY && papers.anyCard()) throw new Invalid("officers.auxiliary.card");
        if (type == PersonType.OFFICER && supervisorNumber != null) throw new Invalid("officers.supervisor.officer");
    }
}
