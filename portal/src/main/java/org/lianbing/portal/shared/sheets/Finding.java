package org.lianbing.portal.shared.sheets;

import java.util.List;
import java.util.regex.Pattern;

/// Something about one row that keeps the file out, or that was put right on the way in.
///
/// @param row       as Excel shows it; 0 for the file as a whole
/// @param field     machine name of the column's meaning, `identity`; empty when no single one is meant
/// @param kind      machine name of what was found, `identity.checksum`
/// @param error     false: a notice, the row is taken
/// @param arguments fill the sentence's places; what may be an id or phone number in a wrong column is starred
public record Finding(int row, String field, String kind, boolean error, List<Object> arguments) {
    private static final Pattern PERSONAL = Pattern.compile("(\\d{3})(?:[ -]?\\d){8,}(?:[ -]?[Xx])?");

    public Finding {
        arguments = arguments.stream().map(Finding::shown).toList();
    }

    private static Object shown(Object argument) {
        return argument instanceof String text ? PERSONAL.matcher(text).replaceAll("$1****") : argument;
    }
}
