package org.lianbing.portal.organisation;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lianbing.portal.shared.UnitId;

/// Finds units by what people write: the name, the code, or the name behind those of the units above it
/// (甲市第一县/一中队), whatever the punctuation.
public final class UnitDirectory {
    private static final int SUGGESTIONS = 3;
    private static final double ALIKE = 0.45;

    /// What a text may mean.
    public sealed interface Match {
        record One(Unit unit) implements Match {}

        /// @param paths the candidates with the units above them
        record Several(List<String> paths) implements Match {}

        /// @param similar names that look like it, most similar first
        record None(List<String> similar) implements Match {}
    }

    private final Map<UnitId, Unit> units = new HashMap<>();
    private final Map<String, Set<Unit>> keys = new HashMap<>();
    private final Map<String, Set<String>> parts = new HashMap<>();
    private final Map<String, Match> asked = new HashMap<>();

    public UnitDirectory(Collection<Unit> all) {
        all.forEach(unit -> units.put(unit.id(), unit));
        for (var unit : all) {
            key(unit.code(), unit);
            var written = "";
            for (Unit above = unit; above != null; above = above(above)) {
                written = above.name() + written;
                key(written, unit);
            }
            parts.put(unit.name(), parts(plain(unit.name())));
        }
    }

    public Match find(String written) {
        return Objects.requireNonNull(asked.computeIfAbsent(plain(written), this::match));
    }

    /// `某省/甲市/甲市第一县`
    public String path(Unit unit) {
        var names = new ArrayList<String>();
        for (Unit above = unit; above != null; above = above(above)) names.addFirst(above.name());
        return String.join("/", names);
    }

    private Match match(String plain) {
        var found = keys.getOrDefault(plain, Set.of());
        if (found.size() == 1) return new Match.One(found.iterator().next());
        if (found.size() > 1)
            return new Match.Several(found.stream().map(this::path).sorted().toList());
        return new Match.None(similar(parts(plain)));
    }

    private List<String> similar(Set<String> wanted) {
        record Alike(String name, double degree) {}
        return parts.entrySet().stream()
                .map(entry -> new Alike(entry.getKey(), alike(wanted, entry.getValue())))
                .filter(alike -> alike.degree() >= ALIKE)
                .sorted(Comparator.comparingDouble(Alike::degree).reversed().thenComparing(Alike::name))
                .limit(SUGGESTIONS)
                .map(Alike::name)
                .toList();
    }

    /// Dice's coefficient of the characters and the pairs of neighbours: one wrong character in a short name breaks
    /// two of its three pairs.
    private static double alike(Set<String> one, Set<String> other) {
        if (one.isEmpty() || other.isEmpty()) return 0;
        long common = one.stream().filter(other::contains).count();
        return 2.0 * common / (one.size() + other.size());
    }

    private static Set<String> parts(String text) {
        var parts = new HashSet<String>();
        for (int i = 0; i < text.length(); i++) {
            parts.add(text.substring(i, i + 1));
            if (i + 1 < text.length()) parts.add(text.substring(i, i + 2));
        }
        return parts;
    }

    private void key(String written, Unit unit) {
        Objects.requireNonNull(keys.computeIfAbsent(plain(written), _ -> new LinkedHashSet<>()))
                .add(unit);
    }

    private @Nullable Unit above(Unit unit) {
        return unit.parentId() == null ? null : units.get(unit.parentId());
    }

    private static String plain(String written) {
        return Normalizer.normalize(written, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[\\s\\p{P}\\p{S}\\p{C}]", "");
    }
}
