package org.lianbing.portal.shared.sheets;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbookType;

/// Files nobody should be able to do harm with.
public final class BadFiles {
    private static final String SHEET = "xl/worksheets/sheet1.xml";

    /// Writes the content of a part.
    private interface Part {
        void write(OutputStream out) throws IOException;
    }

    private BadFiles() {}

    public static byte[] oldExcel() {
        return book(new HSSFWorkbook(), book -> fill(book.createSheet("a"), 3, 3));
    }

    public static byte[] pdf() {
        return "%PDF-1.7\n%âãÏÓ\n1 0 obj <<>> endobj".getBytes(StandardCharsets.UTF_8);
    }

    public static byte[] withMacros() {
        return book(new XSSFWorkbook(XSSFWorkbookType.XLSM), book -> fill(book.createSheet("a"), 3, 3));
    }

    /// An .xlsx by its content types that carries a macro project all the same.
    public static byte[] withHiddenMacros() {
        return with(plain(), "xl/vbaProject.bin", out -> out.write(new byte[100]));
    }

    public static byte[] plain() {
        return book(new XSSFWorkbook(), book -> fill(book.createSheet("a"), 3, 3));
    }

    public static byte[] rows(int rows) {
        return book(new SXSSFWorkbook(50), book -> fill(book.createSheet("a"), rows, 3));
    }

    public static byte[] columns(int columns) {
        return book(new XSSFWorkbook(), book -> fill(book.createSheet("a"), 3, columns));
    }

    public static byte[] twoSheets() {
        return book(new XSSFWorkbook(), book -> {
            fill(book.createSheet("a"), 3, 3);
            fill(book.createSheet("b"), 3, 3);
        });
    }

    public static byte[] hiddenSheet() {
        return book(new XSSFWorkbook(), book -> {
            fill(book.createSheet("a"), 3, 3);
            fill(book.createSheet("b"), 3, 3);
            book.setSheetHidden(1, true);
        });
    }

    public static byte[] emptySheetsBeside() {
        return book(new XSSFWorkbook(), book -> {
            fill(book.createSheet("a"), 3, 3);
            book.createSheet("Sheet2");
        });
    }

    public static byte[] empty() {
        return book(new XSSFWorkbook(), book -> book.createSheet("a"));
    }

    /// A gigabyte of rows in a file of about a megabyte.
    public static byte[] bombOfRows() {
        var row = "<row><c t=\"str\"><v>甲</v></c></row>".repeat(2_000).getBytes(StandardCharsets.UTF_8);
        return replaced(SHEET, out -> {
            out.write("<worksheet><sheetData>".getBytes(StandardCharsets.UTF_8));
            for (int i = 0; i < 14_000; i++) out.write(row);
        });
    }

    /// One text of a hundred megabytes.
    public static byte[] bombOfOneText() {
        var text = new byte[1 << 20];
        Arrays.fill(text, (byte) 'a');
        return replaced(SHEET, out -> {
            out.write("<worksheet><sheetData><row><c t=\"str\"><v>".getBytes(StandardCharsets.UTF_8));
            for (int i = 0; i < 100; i++) out.write(text);
        });
    }

    /// Entities that multiply when they are expanded.
    public static byte[] bombOfEntities() {
        var lol = new StringBuilder("<!DOCTYPE worksheet [<!ENTITY a0 \"aaaaaaaaaa\">");
        for (int i = 1; i < 12; i++) lol.append("<!ENTITY a%d \"%s\">".formatted(i, ("&a" + (i - 1) + ";").repeat(10)));
        lol.append("]><worksheet><sheetData><row><c t=\"str\"><v>&a11;</v></c></row></sheetData></worksheet>");
        return replaced(SHEET, out -> out.write(lol.toString().getBytes(StandardCharsets.UTF_8)));
    }

    public static byte[] outsideEntity(String address) {
        var xml = "<!DOCTYPE worksheet [<!ENTITY a SYSTEM \"" + address
                + "\">]><worksheet><sheetData><row><c t=\"str\"><v>&a;</v></c></row></sheetData></worksheet>";
        return replaced(SHEET, out -> out.write(xml.getBytes(StandardCharsets.UTF_8)));
    }

    /// A million tiny texts in the table of texts.
    public static byte[] bombOfTexts() {
        var texts = "<si><t/></si>".repeat(1_000).getBytes(StandardCharsets.UTF_8);
        return replaced("xl/sharedStrings.xml", out -> {
            out.write("<sst>".getBytes(StandardCharsets.UTF_8));
            for (int i = 0; i < 1_000; i++) out.write(texts);
            out.write("</sst>".getBytes(StandardCharsets.UTF_8));
        });
    }

    public static byte[] cut() {
        var whole = plain();
        return Arrays.copyOf(whole, whole.length / 2);
    }

    private static byte[] replaced(String name, Part content) {
        return with(plain(), name, content);
    }

    private static byte[] with(byte[] file, String name, Part content) {
        var out = new ByteArrayOutputStream();
        try (var in = new ZipInputStream(new ByteArrayInputStream(file));
                var zip = new ZipOutputStream(out)) {
            for (var part = in.getNextEntry(); part != null; part = in.getNextEntry()) {
                if (part.getName().equals(name)) continue;
                zip.putNextEntry(new ZipEntry(part.getName()));
                in.transferTo(zip);
            }
            zip.putNextEntry(new ZipEntry(name));
            content.write(zip);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static byte[] book(Workbook book, Consumer<Workbook> fill) {
        var out = new ByteArrayOutputStream();
        try (book) {
            fill.accept(book);
            book.write(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static void fill(Sheet sheet, int rows, int columns) {
        for (int i = 0; i < rows; i++) {
            var row = sheet.createRow(i);
            for (int j = 0; j < columns; j++) row.createCell(j).setCellValue("值" + i);
        }
    }
}
