package org.lianbing.portal.officers;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.lianbing.portal.shared.OfficerId;

/// One person of the roster as a page shows them: id and phone numbers masked; an id number that has
/// been cleared is empty.
public record Officer(
        OfficerId id,
        String number,
        PersonType type,
        String name,
        Sex sex,
        LocalDate born,
        String maskedIdentity,
        @Nullable String maskedPhone,
        Person person,
        Schooling schooling,
        Posting posting,
        String unitName,
        String unitPath,
        Work work,
        Papers papers,
        @Nullable OfficerId supervisor,
        @Nullable String supervisorName,
        @Nullable String remark,
        int version) {}
