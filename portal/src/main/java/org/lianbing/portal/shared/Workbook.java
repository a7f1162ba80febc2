package org.lianbing.portal.shared;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.jspecify.annotations.Nullable;

/// One sheet of rows to be written as .xlsx. Text cells are always strings, never formulas.
public record Workbook(String sheet, List<String> headings, Stream<List<@Nullable Object>> rows) {
    private static final int WINDOW = 200;
    private static final int WIDTH = 18 * 256;

    /// The finished file. Numbers are written as numbers, everything else as text.
    public byte[] bytes() {
        try (var book = new SXSSFWorkbook(WINDOW);
                var out = new ByteArrayOutputStream()) {
            var page = book.createSheet(sheet);
            page.createFreezePane(0, 1);
            var heading = page.createRow(0);
            for (int column = 0; column < headings.size(); column++) {
                page.setColumnWidth(column, WIDTH);
                heading.createCell(column).setCellValue(headings.get(column));
            }
            var number = new int[] {1};
            rows.forEachOrdered(values -> {
                var row = page.createRow(number[0]++);
                for (int column = 0; column < values.size(); column++) fill(row.createCell(column), values.get(column));
            });
            book.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void fill(Cell cell, @Nullable Object value) {
        switch (value) {
            case null -> cell.setBlank();
            case Number number -> cell.setCellValue(number.doubleValue());
            default -> cell.setCellValue(value.toString());
        }
    }
}
