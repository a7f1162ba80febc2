package org.lianbing.portal.officers.imports;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.lianbing.portal.officers.ChineseId;

/// A roster file made for a test: headings, then people, whose single cells can be changed.
public final class SampleRoster {
    public static final List<String> COLUMNS =
            List.of("序号", "姓名", "性别", "出生日期", "身份证号", "人员类型", "所属机构", "职务", "执法领域", "学历", "参加工作日期", "省内执法证号", "联系电话");

    private final List<String> columns;
    private final List<Map<String, Object>> people = new ArrayList<>();
    private final List<String> titles = new ArrayList<>();
    private Consumer<Sheet> finish = _ -> {};

    public SampleRoster(List<String> columns) {
        this.columns = columns;
    }

    public SampleRoster() {
        this(COLUMNS);
    }

    /// Rows above the headings.
    public SampleRoster titled(String... texts) {
        titles.addAll(List.of(texts));
        return this;
    }

    /// Faultless people, men and women by turns.
    ///
    /// @param area four digits after 99 tell several samples apart
    public SampleRoster people(int number, int area, String unit) {
        for (int i = 0; i < number; i++) {
            int serial = people.size();
            var identity = identity(area, serial);
            var person = new LinkedHashMap<String, Object>();
            person.put("序号", (double) serial + 1);
            person.put("姓名", "张" + "一二三四五六七八九十".charAt(serial % 10) + "甲乙丙丁戊己庚辛壬癸".charAt(serial / 10 % 10));
            person.put("性别", serial % 2 == 0 ? "男" : "女");
            person.put("出生日期", identity.born().toString());
            person.put("身份证号", identity.value());
            person.put("人员类型", "执法人员");
            person.put("所属机构", unit);
            person.put("职务", "科员");
            person.put("执法领域", "道路运政");
            person.put("学历", "本科");
            person.put("参加工作日期", "2010.07");
            person.put("省内执法证号", "99%02d%06d".formatted(area % 100, serial));
            person.put("联系电话", "120%08d".formatted(serial));
            people.add(person);
        }
        return this;
    }

    public static ChineseId identity(int area, int serial) {
        int order = serial % 450 * 2 + (serial % 2 == 0 ? 1 : 0);
        return ChineseId.complete("99%04d19%02d0%d1%d%03d"
                .formatted(area % 10_000, 60 + serial / 450 % 40, 1 + serial % 9, serial % 9, order));
    }

    /// Replaces one cell; `person` counts from 0. Returns the row as Excel numbers it.
    public int put(int person, String column, Object value) {
        people.get(person).put(column, value);
        return rowOf(person);
    }

    public Object value(int person, String column) {
        return people.get(person).getOrDefault(column, "");
    }

    public int rowOf(int person) {
        return titles.size() + 2 + person;
    }

    public SampleRoster finish(Consumer<Sheet> last) {
        finish = last;
        return this;
    }

    /// A formula, in contrast to a text.
    public record Formula(String text) {}

    public byte[] bytes() {
        try (var book = new SXSSFWorkbook(-1)) {
            book.setZip64Mode(Zip64Mode.Never);
            var sheet = book.createSheet("名录");
            int number = 0;
            for (var title : titles) sheet.createRow(number++).createCell(0).setCellValue(title);
            var heading = sheet.createRow(number++);
            for (int i = 0; i < columns.size(); i++) heading.createCell(i).setCellValue(columns.get(i));
            for (var person : people) {
                var row = sheet.createRow(number++);
                for (int i = 0; i < columns.size(); i++)
                    fill(row.createCell(i), person.getOrDefault(columns.get(i), ""));
            }
            finish.accept(sheet);
            var out = new ByteArrayOutputStream();
            book.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void fill(Cell cell, Object value) {
        switch (value) {
            case Formula formula -> cell.setCellFormula(formula.text());
            case Number number -> cell.setCellValue(number.doubleValue());
            default -> cell.setCellValue(value.toString());
        }
    }
}
