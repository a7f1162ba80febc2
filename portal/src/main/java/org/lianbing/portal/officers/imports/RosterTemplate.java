package org.lianbing.portal.officers.imports;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.lianbing.portal.shared.sheets.SheetFile;

/// An empty roster file: every heading, text columns kept as text, closed vocabularies as choices.
public final class RosterTemplate {
    private static final int WIDTH = 16 * 256;

    private RosterTemplate() {}

    public static byte[] bytes(String sheetName) {
        try (var book = new SXSSFWorkbook()) {
            var sheet = book.createSheet(sheetName);
            sheet.createFreezePane(0, 1);
            var text = book.createCellStyle();
            text.setDataFormat(book.createDataFormat().getFormat("@"));
            var required = book.createCellStyle();
            var bold = book.createFont();
            bold.setBold(true);
            required.setFont(bold);
            var headings = sheet.createRow(0);
            for (var field : Field.values()) {
                if (Field.EXAMS.contains(field)) continue;
                int column = headings.getPhysicalNumberOfCells();
                var cell = headings.createCell(column);
                cell.setCellValue(RosterReading.HEADINGS.name(field) + (Field.REQUIRED.contains(field) ? "*" : ""));
                if (Field.REQUIRED.contains(field)) cell.setCellStyle(required);
                format(sheet, column, field, text);
            }
            var out = new ByteArrayOutputStream();
            book.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void format(Sheet sheet, int column, Field field, CellStyle text) {
        sheet.setColumnWidth(column, WIDTH);
        var words = field.words();
        if (words == null) {
            sheet.setDefaultColumnStyle(column, text);
            return;
        }
        var helper = sheet.getDataValidationHelper();
        var choices = helper.createExplicitListConstraint(
                CellReading.WORDS.names(words).toArray(String[]::new));
        sheet.addValidationData(
                helper.createValidation(choices, new CellRangeAddressList(1, SheetFile.MOST_ROWS, column, column)));
    }
}
