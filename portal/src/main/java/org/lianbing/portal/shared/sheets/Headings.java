package org.lianbing.portal.shared.sheets;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Finds the heading rows of a sheet and what each column means, by a file of synonyms (`FIELD=heading|heading`),
/// in any order, below any titles, in up to three rows.
///
/// @param <F> what a column can mean
public final class Headings<F extends Enum<F>> {
    private static final int SEARCHED = 40;
    private static final int DEEPEST = 3;
    private static final int LEAST = 2;

    private final Class<F> type;
    private final Map<String, F> synonyms = new HashMap<>();
    private final Map<F, String> names = new HashMap<>();

    /// @param resource a properties file beside `type`
    public Headings(Class<F> type, String resource) {
        this.type = type;
        var read = properties(type, resource);
        for (var name : read.stringPropertyNames()) {
            names.put(Enum.valueOf(type, name), read.getProperty(name).split("\\|")[0]);
            for (var heading : read.getProperty(name).split("\\|"))
                if (synonyms.put(plain(heading), Enum.valueOf(type, name)) != null)
                    throw new IllegalStateException("Two meanings of the heading " + heading);
        }
    }

    /// How a column of that meaning is called most of all; what a template writes over it.
    public String name(F meaning) {
        return Objects.requireNonNull(names.get(meaning));
    }

    /// A properties file in UTF-8 beside a class.
    public static Properties properties(Class<?> beside, String resource) {
        var read = new Properties();
        try (var in = Objects.requireNonNull(beside.getResourceAsStream(resource), resource);
                var reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            read.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return read;
    }

    /// What was understood.
    ///
    /// @param lastRow  the lowest heading row; data begins below
    /// @param columns  the column of each meaning
    /// @param texts    headings as written, of the columns understood
    /// @param ignored  headings nobody understood
    /// @param repeated meanings that a second column claims; the first counts
    /// @param written  every heading by its column, understood or not
    public record Found<F extends Enum<F>>(
            int firstRow,
            int lastRow,
            Map<F, Integer> columns,
            Map<F, String> texts,
            List<String> ignored,
            List<String> repeated,
            SortedMap<Integer, String> written) {
        private static <F extends Enum<F>> Found<F> at(int first, int last, Class<F> type) {
            return new Found<>(
                    first,
                    last,
                    new EnumMap<>(type),
                    new EnumMap<>(type),
                    new ArrayList<>(),
                    new ArrayList<>(),
                    new TreeMap<>());
        }

        private void take(int column, String heading, @Nullable F meaning) {
            written.put(column, heading);
            if (meaning == null) ignored.add(heading);
            else if (columns.putIfAbsent(meaning, column) != null) repeated.add(heading);
            else texts.put(meaning, heading);
        }
    }

    /// The same headings where somebody has said what some columns mean; what was said goes before what was understood.
    ///
    /// @param said by column; empty: the column is not taken
    public Found<F> settled(Found<F> found, Map<Integer, Optional<F>> said) {
        var settled = Found.at(found.firstRow(), found.lastRow(), type);
        var understood = new HashMap<Integer, F>();
        found.columns().forEach((meaning, column) -> understood.put(column, meaning));
        var chosen = EnumSet.noneOf(type);
        said.values().forEach(meaning -> meaning.ifPresent(chosen::add));
        found.written().forEach((column, heading) -> {
            var own = said.get(column);
            var meaning = understood.get(column);
            if (own != null) meaning = own.orElse(null);
            else if (meaning != null && chosen.contains(meaning)) meaning = null;
            settled.take(column, heading, meaning);
        });
        return settled;
    }

    /// The first row that may be a heading nobody understands, for somebody to say what its columns mean; null when
    /// there is none.
    ///
    /// @param least how many headings it must have
    public @Nullable Found<F> guess(List<SheetRow> first, List<Merge> merges, int least) {
        return first.stream()
                .limit(SEARCHED)
                .map(row -> understand(List.of(row), merges))
                .filter(found -> found.written().size() >= least)
                .findFirst()
                .orElse(null);
    }

    /// The heading among the sheet's first rows with the most columns understood; null when there is none.
    public @Nullable Found<F> find(List<SheetRow> first, List<Merge> merges) {
        Found<F> best = null;
        for (int depth = 1; depth <= DEEPEST; depth++)
            for (int top = 0; top < SEARCHED && top + depth <= first.size(); top++) {
                var found = understand(first.subList(top, top + depth), merges);
                if (best == null || found.columns().size() > best.columns().size()) best = found;
            }
        return best == null || best.columns().size() < LEAST ? null : best;
    }

    /// How many rows [#find] needs at most.
    public static int needed() {
        return SEARCHED + DEEPEST;
    }

    private Found<F> understand(List<SheetRow> rows, List<Merge> merges) {
        var found = Found.at(rows.getFirst().number(), rows.getLast().number(), type);
        var columns = new TreeSet<Integer>();
        rows.forEach(row -> columns.addAll(row.cells().keySet()));
        for (int column : columns) {
            var labels = labels(rows, merges, column);
            if (labels.isEmpty()) continue;
            found.take(column, String.join(" ", labels), meaning(labels));
        }
        return found;
    }

    private @Nullable F meaning(List<String> labels) {
        var whole = synonyms.get(plain(String.join("", labels)));
        return whole != null ? whole : synonyms.get(plain(labels.getLast()));
    }

    /// What stands over a column, top down, merged cells read as standing over each of their columns.
    private static List<String> labels(List<SheetRow> rows, List<Merge> merges, int column) {
        var labels = new ArrayList<String>();
        for (var row : rows) {
            var merge = merges.stream()
                    .filter(cells -> cells.covers(row.number(), column))
                    .findFirst();
            if (merge.isPresent() && merge.get().firstRow() < row.number()) continue;
            var text = row.cell(merge.map(Merge::firstColumn).orElse(column)).text();
            if (!text.isBlank()) labels.add(text.strip());
        }
        return labels;
    }

    /// Without what varies from file to file: width, case, blanks, stars, remarks in brackets, punctuation.
    public static String plain(String heading) {
        return Normalizer.normalize(heading, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[(\\[【〔].*?[)\\]】〕]", "")
                .replaceAll("[\\s\\p{C}\\p{P}\\p{S}]", "");
    }
}
