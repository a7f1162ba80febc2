package org.lianbing.portal.journeys;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.lianbing.portal.officers.imports.SampleRoster;

/// The two files a bureau begins with, as it would make them in Excel, and what is downloaded.
record FirstFiles(Path folder) {
    static final String BUREAU = "某县交通运输综合行政执法大队";
    static final String TEAM = "城东中队";
    static final String STATION = "南渡口站";
    private static final int PEOPLE = 12;
    private static final int AREA = 7311;

    static FirstFiles make() throws IOException {
        return new FirstFiles(Files.createTempDirectory("lianbing-first-day"));
    }

    Path units() throws IOException {
        var rows = List.of(
                List.of("机构名称", "层级", "上级机构"),
                List.of(BUREAU, "县", ""),
                List.of(TEAM, "大队", BUREAU),
                List.of(STATION, "站所", TEAM));
        try (var book = new XSSFWorkbook();
                var out = Files.newOutputStream(folder.resolve("机构.xlsx"))) {
            var sheet = book.createSheet("机构");
            for (var cells : rows) {
                var row = sheet.createRow(sheet.getPhysicalNumberOfRows());
                for (int i = 0; i < cells.size(); i++) row.createCell(i).setCellValue(cells.get(i));
            }
            book.write(out);
        }
        return folder.resolve("机构.xlsx");
    }

    /// Twelve people, one of whose units is mistyped.
    Path mistypedRoster() throws IOException {
        var roster = roster();
        roster.put(PEOPLE - 1, "所属机构", "南渡囗站");
        return Files.write(folder.resolve("人员名录（初稿）.xlsx"), roster.bytes());
    }

    Path mendedRoster() throws IOException {
        return Files.write(folder.resolve("人员名录.xlsx"), roster().bytes());
    }

    private static SampleRoster roster() {
        return new SampleRoster()
                .titled("某县交通运输综合行政执法大队人员名录")
                .people(PEOPLE / 2, AREA, TEAM)
                .people(PEOPLE / 2, AREA, STATION);
    }
}
