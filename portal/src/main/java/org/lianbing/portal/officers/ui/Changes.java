package org.lianbing.portal.officers.ui;

import com.vaadin.flow.i18n.I18NProvider;
import org.jspecify.annotations.Nullable;
import org.lianbing.portal.officers.HistoryEntry.Change;
import org.lianbing.portal.officers.HistoryEntry.Fact;

/// Changes of dated facts in the page's words.
final class Changes {
    private Changes() {}

    /// `执法领域：公路路政 → 港口行政`
    static String changed(Change change) {
        return I18NProvider.translate(
                "officers.history.change", label(change.fact()), shown(change.before()), shown(change.after()));
    }

    /// `执法领域：公路路政`
    static String entered(Change change) {
        return I18NProvider.translate("officers.history.entered-with", label(change.fact()), shown(change.after()));
    }

    private static String label(Fact fact) {
        return I18NProvider.translate(
                switch (fact) {
                    case UNIT -> "shared.unit";
                    case LINE -> "officers.field.line";
                    case POST_STATUS -> "officers.field.post-status";
                    case DUTY -> "officers.field.duty";
                    case POST_CLASS -> "officers.field.post";
                    case DOMAIN -> "officers.field.domain";
                    case IDENTITY_TYPE -> "officers.field.identity-type";
                    case ESTABLISHMENT -> "officers.field.establishment";
                    case EDUCATION -> "officers.field.education";
                    case DEGREE -> "officers.field.degree";
                });
    }

    private static String shown(@Nullable Object value) {
        return switch (value) {
            case null -> "—";
            case Enum<?> word -> Words.of(word);
            default -> value.toString();
        };
    }
}
