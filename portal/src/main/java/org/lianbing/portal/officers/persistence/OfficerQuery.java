package org.lianbing.portal.officers.persistence;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lianbing.portal.officers.OfficerFilter;
import org.lianbing.portal.officers.PersonText;

/// A filter made ready for SQL: rights, subtree and dates resolved, the text understood.
///
/// @param scope      paths the person may see, never empty
/// @param person     what the text says of a name or number
/// @param identities blind indexes in hexadecimal, any of which will do
public record OfficerQuery(
        List<String> scope,
        @Nullable String unitPath,
        OfficerFilter filter,
        PersonText person,
        List<String> identities,
        @Nullable LocalDate bornFrom,
        @Nullable LocalDate bornTo) {}
