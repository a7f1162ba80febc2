package org.lianbing.portal.shared.sheets;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import javax.xml.stream.XMLStreamException;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageRelationshipTypes;
import org.apache.poi.openxml4j.util.ZipFileZipEntrySource;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.jspecify.annotations.Nullable;
import org.lianbing.portal.shared.Invalid;

/// An .xlsx that somebody handed in, with exactly one sheet of content. Anything else is refused by [Invalid] in one
/// sentence. The bytes stay in memory; no copy of them is written anywhere.
public final class SheetFile implements AutoCloseable {
    public static final int LARGEST = 20 * 1024 * 1024;
    public static final int MOST_ROWS = 30_000;
    public static final int MOST_COLUMNS = 200;

    private record Sheet(String name, String relation, boolean hidden) {}

    private final byte[] bytes;
    private final ZipFile zip;
    private final OPCPackage source;
    private final XSSFReader workbook;
    private final SheetReader reader;
    private final Sheet sheet;
    private int rows;
    private int columns;
    private List<Merge> merges = List.of();

    private SheetFile(byte[] bytes, ZipFile zip) throws IOException, OpenXML4JException, XMLStreamException {
        this.bytes = bytes;
        this.zip = zip;
        source = OPCPackage.open(new ZipFileZipEntrySource(zip));
        if (source.getParts().stream().anyMatch(part -> part.getContentType().contains("macroEnabled")))
            throw new Invalid("shared.sheets.macros");
        workbook = new XSSFReader(source);
        var sheets = new ArrayList<Sheet>();
        boolean since1904 = sheets(sheets);
        try (var texts = workbook.getSharedStringsData();
                var styles = workbook.getStylesData()) {
            reader = new SheetReader(SharedTexts.read(texts), DateStyles.read(styles), since1904);
        }
        sheet = theOne(sheets);
    }

    /// @throws Invalid with the reason when this is not one plain sheet of rows
    public static SheetFile open(byte[] bytes) {
        if (bytes.length > LARGEST) throw new Invalid("shared.sheets.too-large");
        ZipFile zip = null;
        try {
            zip = ZipGuard.open(bytes);
            return new SheetFile(bytes, zip);
        } catch (Invalid refused) {
            close(zip);
            throw refused;
        } catch (IOException | OpenXML4JException | XMLStreamException | RuntimeException e) {
            close(zip);
            throw broken(e);
        }
    }

    /// Rows with content.
    public int rows() {
        return rows;
    }

    /// Up to the last column with content.
    public int columns() {
        return columns;
    }

    public List<Merge> merges() {
        return merges;
    }

    ZipFile parts() {
        return zip;
    }

    int size() {
        return bytes.length;
    }

    /// Reads the sheet from its first row to its last.
    public void read(Consumer<SheetRow> each) {
        try {
            read(sheet, each);
        } catch (IOException | OpenXML4JException | XMLStreamException e) {
            throw broken(e);
        }
    }

    private boolean sheets(List<Sheet> found) throws IOException, OpenXML4JException, XMLStreamException {
        boolean since1904 = false;
        try (var in = workbook.getWorkbookData();
                var xml = new XmlCursor(in)) {
            while (xml.next()) {
                if (xml.starts("workbookPr")) since1904 = xml.flag("date1904");
                if (xml.starts("sheet"))
                    found.add(new Sheet(
                            xml.attribute("name", ""),
                            xml.attribute("id", ""),
                            xml.attribute("state", "visible")
                                    .toLowerCase(java.util.Locale.ROOT)
                                    .contains("hidden")));
            }
        }
        return since1904;
    }

    private Sheet theOne(List<Sheet> sheets) throws IOException, OpenXML4JException, XMLStreamException {
        var filled = new ArrayList<Sheet>();
        for (var candidate : sheets) {
            var counted = new int[2];
            var merged = read(candidate, row -> {
                if (++counted[0] > MOST_ROWS) throw new Invalid("shared.sheets.too-long", MOST_ROWS);
                counted[1] = Math.max(counted[1], Collections.max(row.cells().keySet()) + 1);
            });
            if (counted[0] == 0) continue;
            if (candidate.hidden()) throw new Invalid("shared.sheets.hidden-sheet", candidate.name());
            filled.add(candidate);
            rows = counted[0];
            columns = counted[1];
            merges = merged;
        }
        if (filled.isEmpty()) throw new Invalid("shared.sheets.empty");
        if (filled.size() > 1) throw new Invalid("shared.sheets.several", filled.size());
        return filled.getFirst();
    }

    private List<Merge> read(Sheet wanted, Consumer<SheetRow> each)
            throws IOException, OpenXML4JException, XMLStreamException {
        try (InputStream in = workbook.getSheet(wanted.relation())) {
            return reader.read(in, each);
        }
    }

    /// The sheet's part in the package, `xl/worksheets/sheet1.xml`.
    String partName() {
        try {
            for (var type :
                    List.of(PackageRelationshipTypes.CORE_DOCUMENT, PackageRelationshipTypes.STRICT_CORE_DOCUMENT))
                for (var book : source.getPartsByRelationshipType(type)) {
                    var relation = book.getRelationship(sheet.relation());
                    if (relation != null)
                        return book.getRelatedPart(relation)
                                .getPartName()
                                .getName()
                                .substring(1);
                }
        } catch (OpenXML4JException e) {
            throw broken(e);
        }
        throw new Invalid("shared.sheets.broken");
    }

    private static Invalid broken(Exception cause) {
        var broken = new Invalid("shared.sheets.broken");
        broken.initCause(cause);
        return broken;
    }

    private static void close(@Nullable ZipFile zip) {
        if (zip == null) return;
        try {
            zip.close();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        close(zip);
    }
}
