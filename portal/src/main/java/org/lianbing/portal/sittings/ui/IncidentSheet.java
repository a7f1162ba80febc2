package org.lianbing.portal.sittings.ui;

import com.vaadin.flow.i18n.I18NProvider;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.lianbing.portal.shared.Times;
import org.lianbing.portal.shared.Workbook;
import org.lianbing.portal.sittings.Incident;

/// The log as rows, for the sheet and for paper.
final class IncidentSheet {
    private static final List<String> COLUMNS =
            List.of("number", "when", "category", "room", "people", "note", "writer", "written-at", "correction");

    private IncidentSheet() {}

    static List<String> headings() {
        return COLUMNS.stream()
                .map(column -> I18NProvider.translate("sittings.incident." + column))
                .toList();
    }

    static List<String> row(Incident incident) {
        return row(incident, Times::minute);
    }

    /// @param time how instants are written
    static List<String> row(Incident incident, Function<Instant, String> time) {
        return List.of(
                String.valueOf(incident.id().value()),
                time.apply(incident.happenedAt()),
                IncidentWords.category(incident.category()),
                IncidentWords.room(incident),
                IncidentWords.people(incident),
                incident.note(),
                incident.writer(),
                time.apply(incident.writtenAt()),
                IncidentWords.correction(incident));
    }

    static Workbook of(List<Incident> incidents) {
        Stream<List<@org.jspecify.annotations.Nullable Object>> rows =
                incidents.stream().map(incident -> List.copyOf(row(incident)));
        return new Workbook(I18NProvider.translate("sittings.place.INCIDENTS"), headings(), rows);
    }
}
