package org.lianbing.portal.officers.persistence;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lianbing.portal.officers.OfficerFilter;

/// A filter made ready for SQL: rights, subtree and dates resolved, the text understood.
///
/// @param scope      paths the person may see, never empty
/// @param like       part of a name or beginning of a number, wildcards escaped
/// @param latin      beginning of the pinyin or of the initials
/// @param pasted     whole names or numbers, any of which will do
/// @param identities blind indexes in hexadecimal, any of which will do
public record OfficerQuery(
        List<String> scope,
        @Nullable String unitPath,
        OfficerFilter filter,
        @Nullable String like,
        @Nullable String latin,
        List<String> pasted,
        List<String> identities,
        @Nullable LocalDate bornFrom,
        @Nullable LocalDate bornTo) {}
