package org.lianbing.portal.officers;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lianbing.portal.officers.RosterDraft.Supervisor;
import org.lianbing.portal.officers.imports.Field;
import org.lianbing.portal.officers.imports.PersonRow;
import org.lianbing.portal.officers.persistence.ImportMapper;
import org.lianbing.portal.officers.persistence.NamedNumber;
import org.lianbing.portal.shared.sheets.Findings;

/// Finds supervising officers by number or by an unmistakable name, in the file first, then in the roster.
final class Supervisors {
    private final ImportMapper mapper;
    private final Findings findings;
    private final List<String> scope;
    private final Map<String, Set<PersonRow>> inFile = new HashMap<>();
    private final Map<String, Set<NamedNumber>> inRoster = new HashMap<>();

    Supervisors(ImportMapper mapper, Findings findings, List<String> scope) {
        this.mapper = mapper;
        this.findings = findings;
        this.scope = scope;
    }

    /// @param supervised those whose cell names somebody
    /// @param added      whom the file enters
    Map<PersonRow, Supervisor> of(List<PersonRow> supervised, Collection<PersonRow> added) {
        var found = new IdentityHashMap<PersonRow, Supervisor>();
        if (supervised.isEmpty()) return found;
        for (var person : added)
            if (person.type() == PersonType.OFFICER)
                for (var field : List.of(Field.NUMBER, Field.NAME)) put(inFile, person.text(field), person);
        ask(supervised);
        for (var person : supervised) {
            var supervisor = one(String.valueOf(person.text(Field.SUPERVISOR)), person);
            if (supervisor != null) found.put(person, supervisor);
        }
        return found;
    }

    private void ask(List<PersonRow> supervised) {
        var texts = new HashSet<String>();
        for (var person : supervised) texts.add(String.valueOf(person.text(Field.SUPERVISOR)));
        for (var officer : mapper.officers(texts, scope)) {
            put(inRoster, officer.number(), officer);
            put(inRoster, officer.name(), officer);
        }
    }

    private @Nullable Supervisor one(String text, PersonRow person) {
        var rows = inFile.getOrDefault(text, Set.of());
        var officers = inRoster.getOrDefault(text, Set.of());
        if (rows.size() == 1) return new Supervisor(rows.iterator().next(), null);
        if (rows.isEmpty() && officers.size() == 1)
            return new Supervisor(null, officers.iterator().next());
        findings.error(person.row(), Field.SUPERVISOR.code(), "supervisor.unknown", text);
        return null;
    }

    private static <V> void put(Map<String, Set<V>> all, @Nullable String key, V value) {
        if (key != null) all.computeIfAbsent(key, _ -> new HashSet<>()).add(value);
    }
}
