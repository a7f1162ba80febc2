package org.lianbing.portal.shared.sheets;

import java.util.List;

/// Something about one row that keeps the file out, or that was put right on the way in.
///
/// @param row       as Excel shows it; 0 for the file as a whole
/// @param field     machine name of the column's meaning, `identity`; empty when no single one is meant
/// @param kind      machine name of what was found, `identity.checksum`
/// @param error     false: a notice, the row is taken
/// @param arguments fill the sentence's places; never an id or phone number
public record Finding(int row, String field, String kind, boolean error, List<Object> arguments) {
    public Finding {
        arguments = List.copyOf(arguments);
    }
}
