package org.lianbing.portal.sittings.ui;

import com.vaadin.flow.i18n.I18NProvider;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.lianbing.portal.sittings.Incident;

/// How the log says things.
final class IncidentWords {
    private static final Set<String> WORDED =
            Set.of("EQUIPMENT", "NETWORK", "LATE", "IDENTITY", "MISCONDUCT", "ILLNESS", "OTHER");

    private IncidentWords() {}

    /// A category the language files do not know is a word of the bureau's own.
    static String category(String category) {
        return WORDED.contains(category) ? I18NProvider.translate("sittings.incident.category." + category) : category;
    }

    static String people(Incident incident) {
        return incident.people().stream()
                .map(each -> each.name() + " " + each.number())
                .collect(Collectors.joining("、"));
    }

    static String room(Incident incident) {
        return Objects.requireNonNullElse(incident.roomName(), "—");
    }

    /// Whether it takes the place of another entry, or another takes its place.
    static String correction(Incident incident) {
        var by = incident.correctedBy();
        if (by != null) return I18NProvider.translate("sittings.incident.corrected-by", by.value());
        var earlier = incident.corrects();
        return earlier == null ? "" : I18NProvider.translate("sittings.incident.corrects", earlier.value());
    }
}
