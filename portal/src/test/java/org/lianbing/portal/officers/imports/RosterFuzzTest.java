package org.lianbing.portal.officers.imports;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lianbing.portal.organisation.Unit;
import org.lianbing.portal.organisation.UnitDirectory;
import org.lianbing.portal.organisation.UnitFile;
import org.lianbing.portal.organisation.UnitLevel;
import org.lianbing.portal.shared.Invalid;
import org.lianbing.portal.shared.UnitId;
import org.lianbing.portal.shared.sheets.Progress;
import org.lianbing.portal.shared.sheets.ReasonColumn;
import org.lianbing.portal.shared.sheets.SheetFile;

/// Whatever is handed in is read or refused in a sentence. In the gate the kept corpus is run as it is; with
/// `JAZZER_FUZZ=1` new files are made up, by an agent that would slow every other test down. The first byte says what
/// the rest is: a whole file, or one part of an otherwise sound one.
class RosterFuzzTest {
    private static final Path CORPUS = Path.of(
            "src/test/resources/org/lianbing/portal/officers/imports/RosterFuzzTestInputs/a_file_is_read_or_refused");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    private static final UnitDirectory UNITS =
            new UnitDirectory(List.of(new Unit(new UnitId(1), null, "P", "甲市第一县", UnitLevel.COUNTY, "/1/", 0)));
    private static final List<String> PARTS = List.of(
            "",
            "xl/worksheets/sheet1.xml",
            "xl/sharedStrings.xml",
            "xl/styles.xml",
            "xl/workbook.xml",
            "[Content_Types].xml",
            "xl/_rels/workbook.xml.rels");
    private static final byte[] SOUND = new SampleRoster().people(3, 1, "甲市第一县").bytes();

    static Stream<Path> corpus() throws IOException {
        try (var kept = Files.list(CORPUS)) {
            return kept.sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("corpus")
    void every_kept_file_is_read_or_refused(Path kept) throws IOException {
        take(Files.readAllBytes(kept));
    }

    @FuzzTest(maxDuration = "10m")
    @EnabledIfEnvironmentVariable(named = "JAZZER_FUZZ", matches = "1")
    void a_file_is_read_or_refused(byte[] input) throws IOException {
        take(input);
    }

    private static void take(byte[] input) throws IOException {
        if (input.length == 0) return;
        var part = PARTS.get(Math.floorMod(input[0], PARTS.size()));
        var rest = Arrays.copyOfRange(input, 1, input.length);
        var file = part.isEmpty() ? rest : with(part, rest);
        try (var sheet = SheetFile.open(file)) {
            RosterReading.read(sheet, UNITS, TODAY, Progress.SILENT);
            ReasonColumn.added(sheet, Map.of(1, "x", 2, "y"));
            UnitFile.read(sheet, List.of());
        } catch (Invalid refused) {
            if (refused.key().isEmpty()) throw new AssertionError("no sentence", refused);
        }
    }

    private static byte[] with(String name, byte[] content) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var in = new ZipInputStream(new ByteArrayInputStream(SOUND));
                var zip = new ZipOutputStream(out)) {
            for (var part = in.getNextEntry(); part != null; part = in.getNextEntry()) {
                zip.putNextEntry(new ZipEntry(part.getName()));
                if (part.getName().equals(name)) zip.write(content);
                else in.transferTo(zip);
            }
        }
        return out.toByteArray();
    }
}
