package org.lianbing.portal.officers.ui;

import com.vaadin.flow.i18n.I18NProvider;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import org.lianbing.portal.officers.RosterDraft;
import org.lianbing.portal.shared.sheets.Finding;

/// What was found in a file, in the page's language.
final class FindingWords {
    private FindingWords() {}

    static String of(Finding finding) {
        return I18NProvider.translate(
                "officers.import.kind." + finding.kind(), finding.arguments().toArray());
    }

    /// With the column it concerns.
    static String whole(Finding finding) {
        var field = field(finding.field());
        return field.isEmpty() ? of(finding) : I18NProvider.translate("officers.import.finding", field, of(finding));
    }

    static String field(String code) {
        return code.isEmpty() ? "" : I18NProvider.translate("officers.field." + code);
    }

    /// For the column of reasons: all of a row in one text, errors first.
    static Map<Integer, String> byRow(RosterDraft draft) {
        var rows = new TreeMap<Integer, String>();
        add(rows, draft.errors());
        add(rows, draft.notices());
        return rows;
    }

    private static void add(Map<Integer, String> rows, Collection<Finding> findings) {
        for (var finding : findings) {
            var label = finding.error() ? "officers.import.reason.error" : "officers.import.reason.notice";
            var text = I18NProvider.translate(label, whole(finding));
            rows.merge(finding.row(), text, (one, other) -> one + "\n" + other);
        }
    }
}
