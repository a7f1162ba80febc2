package org.lianbing.portal.organisation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lianbing.portal.shared.UnitId;
import org.lianbing.portal.shared.sheets.Finding;
import org.lianbing.portal.shared.sheets.Findings;

/// A unit file laid over the units there are.
///
/// @param units      the whole tree; units that do not exist yet have an id below 0
/// @param added      what has to be created, parents first, codes given
/// @param rename     the name the file gives to the only unit there is; null: nothing to rename
/// @param headingRow the lowest heading row of the file
public record UnitTree(
        List<Unit> units,
        List<NewUnit> added,
        @Nullable NewUnit rename,
        List<Finding> errors,
        List<Finding> notices,
        int headingRow) {

    /// The file's rows with everything found in them, for a person to correct.
    public List<Finding> findings() {
        return Stream.concat(errors.stream(), notices.stream()).toList();
    }

    static UnitTree of(List<UnitFile.Line> lines, List<Unit> existing, Findings findings, int headingRow) {
        var growing = new Growing(existing, findings);
        growing.grow(lines);
        return new UnitTree(
                List.copyOf(growing.units),
                List.copyOf(growing.added),
                growing.rename,
                findings.errors(),
                findings.notices(),
                headingRow);
    }

    /// Places line after line below its parent until none can be placed any more.
    private static final class Growing {
        private static final String CODE = "U%05d";

        private final List<Unit> units;
        private final Findings findings;
        private final List<NewUnit> added = new ArrayList<>();
        private final Map<UnitId, Integer> rows = new HashMap<>();
        private final Set<String> codes = new HashSet<>();
        private @Nullable NewUnit rename;
        private int made;

        Growing(List<Unit> existing, Findings findings) {
            this.units = new ArrayList<>(existing);
            this.findings = findings;
            existing.forEach(unit -> codes.add(unit.code()));
        }

        void grow(List<UnitFile.Line> lines) {
            var waiting = new ArrayList<UnitFile.Line>();
            for (var line : lines) {
                if (line.code() != null
                        && codes.contains(line.code())
                        && named(line).isEmpty()) findings.error(line.row(), "code", "code.duplicate", line.code());
                else waiting.add(line);
            }
            while (!waiting.isEmpty()) {
                var directory = new UnitDirectory(units);
                var names = waiting.stream().collect(Collectors.groupingBy(UnitFile.Line::name, Collectors.counting()));
                var placed = waiting.stream()
                        .filter(line -> placed(line, directory, names))
                        .collect(Collectors.toSet());
                if (placed.isEmpty()) break;
                waiting.removeAll(placed);
            }
            var directory = new UnitDirectory(units);
            waiting.forEach(line -> orphan(line, directory));
        }

        private List<Unit> named(UnitFile.Line line) {
            return units.stream()
                    .filter(unit ->
                            unit.code().equals(line.code()) && unit.name().equals(line.name()))
                    .toList();
        }

        /// Whether this line has found its place, or has been found wrong.
        ///
        /// @param waiting how many lines of each name have no place yet
        private boolean placed(UnitFile.Line line, UnitDirectory directory, Map<String, Long> waiting) {
            if (line.parent() == null) {
                root(line);
                return true;
            }
            if (!(directory.find(line.parent()) instanceof UnitDirectory.Match.One parent)) return false;
            // another line still to be placed may bear the parent's name and make this one ambiguous
            long again = waiting.getOrDefault(line.parent(), 0L) - (line.name().equals(line.parent()) ? 1 : 0);
            if (again > 0 && parent.unit().name().equals(line.parent())) {
                findings.error(line.row(), "parent", "parent.ambiguous", line.parent(), directory.path(parent.unit()));
                return true;
            }
            below(line, parent.unit());
            return true;
        }

        private void root(UnitFile.Line line) {
            var roots = units.stream().filter(unit -> unit.parentId() == null).toList();
            if (roots.isEmpty()) add(line, null);
            else if (same(roots.getFirst(), line)) rows.put(roots.getFirst().id(), line.row());
            else if (units.size() == 1 && rows.isEmpty()) rename(line, roots.getFirst());
            else
                findings.error(
                        line.row(), "parent", "root.second", roots.getFirst().name());
        }

        /// The unit a fresh installation begins with takes the file's name.
        private void rename(UnitFile.Line line, Unit only) {
            rename = new NewUnit(null, only.code(), line.name(), line.level(), only.position());
            units.set(0, new Unit(only.id(), null, only.code(), line.name(), line.level(), only.path(), 0));
            rows.put(only.id(), line.row());
        }

        private void below(UnitFile.Line line, Unit parent) {
            if (line.level().compareTo(parent.level()) <= 0) {
                findings.error(line.row(), "level", "level.order", parent.name());
                return;
            }
            var present = units.stream()
                    .filter(unit -> parent.id().equals(unit.parentId()) && same(unit, line))
                    .findFirst();
            if (present.isEmpty()) add(line, parent);
            else {
                var before = rows.put(present.get().id(), line.row());
                if (before != null) findings.error(line.row(), "name", "name.duplicate", before.toString());
            }
        }

        private static boolean same(Unit unit, UnitFile.Line line) {
            return unit.name().equals(line.name()) || unit.code().equals(line.code());
        }

        private void add(UnitFile.Line line, @Nullable Unit parent) {
            var id = new UnitId(- ++made);
            var code = line.code() == null ? nextCode() : line.code();
            if (line.code() != null && codes.contains(code)) {
                findings.error(line.row(), "code", "code.duplicate", code);
                return;
            }
            codes.add(code);
            var path = (parent == null ? "/" : parent.path()) + id.value() + "/";
            units.add(new Unit(id, parent == null ? null : parent.id(), code, line.name(), line.level(), path, made));
            added.add(new NewUnit(parent == null ? null : parent.code(), code, line.name(), line.level(), made));
            rows.put(id, line.row());
        }

        private String nextCode() {
            int number = units.size();
            while (codes.contains(CODE.formatted(number))) number++;
            return CODE.formatted(number);
        }

        private void orphan(UnitFile.Line line, UnitDirectory directory) {
            var parent = Objects.requireNonNull(line.parent());
            switch (directory.find(parent)) {
                case UnitDirectory.Match.Several several ->
                    findings.error(line.row(), "parent", "parent.ambiguous", parent, String.join("、", several.paths()));
                case UnitDirectory.Match.None none ->
                    findings.error(
                            line.row(),
                            "parent",
                            none.similar().isEmpty() ? "parent.unknown" : "parent.similar",
                            parent,
                            none.similar().stream().collect(Collectors.joining("、")));
                case UnitDirectory.Match.One _ -> findings.error(line.row(), "parent", "parent.unknown", parent, "");
            }
        }
    }
}
