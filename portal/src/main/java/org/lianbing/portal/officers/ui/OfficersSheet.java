package org.lianbing.portal.officers.ui;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lianbing.portal.officers.OfficerLine;

/// The roster as a sheet: what the list shows, id numbers masked.
final class OfficersSheet {
    static final List<String> HEADINGS = List.of(
            "officers.field.number",
            "officers.field.name",
            "officers.field.type",
            "officers.field.sex",
            "officers.field.born",
            "officers.field.identity",
            "shared.unit",
            "officers.field.duty",
            "officers.field.post",
            "officers.field.domain",
            "officers.field.education",
            "officers.field.legal-reviewer",
            "officers.field.post-status");

    private OfficersSheet() {}

    static List<@Nullable Object> row(OfficerLine line, String yes, String no) {
        return Arrays.asList(
                line.number(),
                line.name(),
                Words.of(line.type()),
                Words.of(line.sex()),
                line.born().toString(),
                line.maskedIdentity(),
                line.unitName(),
                line.duty(),
                Words.of(line.postClass()),
                Words.of(line.domain()),
                Words.of(line.education()),
                line.legalReviewer() ? yes : no,
                Words.of(line.postStatus()));
    }
}
