package org.lianbing.portal.officers.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.lianbing.portal.organisation.UnitTree;
import org.lianbing.portal.shared.Invalid;
import org.lianbing.portal.shared.sheets.Finding;
import org.lianbing.portal.shared.sheets.Findings;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// What `roster check` says.
final class CheckReport {
    private final Sentences sentences;
    private final List<Told> errors = new ArrayList<>();
    private final List<Told> notices = new ArrayList<>();
    private final List<Told> units = new ArrayList<>();
    private @Nullable String refused;
    private int people;

    /// @param row   as Excel numbers it; 0 for the file as a whole
    /// @param field machine name of the column's meaning
    record Told(int row, String field, String kind, String message) {}

    record Counts(int rows, int rowsWithErrors, int errors, int notices) {}

    /// @param refused why the file was not read at all; null when it was
    /// @param units   errors in the file of units
    record Whole(@Nullable String refused, Counts counts, List<Told> errors, List<Told> notices, List<Told> units) {}

    CheckReport(Sentences sentences) {
        this.sentences = sentences;
    }

    void add(RosterReading.Understood understood) {
        people = understood.people().size();
        add(understood.findings());
    }

    private void add(Findings findings) {
        findings.errors().forEach(finding -> errors.add(told("officers.import.kind.", finding)));
        findings.notices().forEach(finding -> notices.add(told("officers.import.kind.", finding)));
    }

    void units(UnitTree tree) {
        tree.errors().forEach(finding -> units.add(told("organisation.import.kind.", finding)));
    }

    void refused(Invalid invalid) {
        refused = sentences.say(invalid);
        errors.add(new Told(0, "", "file." + invalid.key().replaceFirst(".*\\.", ""), refused));
    }

    boolean clean() {
        return errors.isEmpty() && units.isEmpty();
    }

    private Told told(String prefix, Finding finding) {
        var message = sentences.say(prefix + finding.kind(), finding.arguments().toArray());
        return new Told(finding.row(), finding.field(), finding.kind(), message);
    }

    private Counts counts() {
        var rows = (int) errors.stream().mapToInt(Told::row).distinct().count();
        return new Counts(people, rows, errors.size(), notices.size());
    }

    String json() {
        return JsonMapper.builder()
                .enable(SerializationFeature.INDENT_OUTPUT)
                .build()
                .writeValueAsString(new Whole(refused, counts(), errors, notices, units));
    }

    String text() {
        var lines = new ArrayList<String>();
        units.forEach(told -> lines.add(sentences.say("officers.import.line.units", row(told), told.message())));
        errors.forEach(told -> lines.add(sentences.say("officers.import.line.error", row(told), told.message())));
        notices.forEach(told -> lines.add(sentences.say("officers.import.line.notice", row(told), told.message())));
        var counts = counts();
        lines.add(sentences.say(
                "officers.import.line.counts",
                counts.rows(),
                counts.rowsWithErrors(),
                counts.errors(),
                counts.notices()));
        return String.join(System.lineSeparator(), lines);
    }

    private static String row(Told told) {
        return String.format(Locale.ROOT, "%d", told.row());
    }
}
