package org.lianbing.questionbank.review;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import org.lianbing.questionbank.Part;
import tools.jackson.core.JacksonException;
import tools.jackson.dataformat.csv.CsvMapper;
import tools.jackson.dataformat.csv.CsvSchema;

/// The review files of a bank: one `<part folder>.csv` for each part, `id,hash,answer,verdict,note` in UTF-8.
public final class Readings {
    private static final CsvMapper CSV = new CsvMapper();
    private static final CsvSchema COLUMNS = CSV.schemaFor(Reading.class).withHeader();

    private Readings() {}

    /// By question id; a file that is not there has no rows.
    ///
    /// @throws IllegalArgumentException naming the file that is no review file
    public static Map<String, Reading> read(Path folder, Part part) {
        Path file = file(folder, part);
        Map<String, Reading> readings = new TreeMap<>();
        if (!Files.exists(file)) {
            return readings;
        }
        try (var rows = CSV.readerFor(Reading.class).with(COLUMNS).<Reading>readValues(file)) {
            rows.forEachRemaining(row -> readings.put(row.id(), row));
        } catch (JacksonException e) {
            throw new IllegalArgumentException(file + " is not a review file", e);
        }
        return readings;
    }

    /// Writes the part's file anew, by id.
    public static void write(Path folder, Part part, Collection<Reading> readings) {
        Map<String, Reading> sorted = new TreeMap<>();
        readings.forEach(reading -> sorted.put(reading.id(), reading));
        try {
            Files.createDirectories(folder);
            Files.writeString(file(folder, part), CSV.writer(COLUMNS).writeValueAsString(sorted.values()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path file(Path folder, Part part) {
        return folder.resolve(part.folder() + ".csv");
    }
}
