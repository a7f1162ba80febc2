package org.lianbing.portal.shared.sheets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.lianbing.portal.shared.Invalid;

class SheetFileTest {
    static Stream<Arguments> bad() {
        return Stream.of(
                bad("old-excel", BadFiles::oldExcel),
                bad("pdf", BadFiles::pdf),
                bad("macros", BadFiles::withMacros),
                bad("macros", BadFiles::withHiddenMacros),
                bad("too-long", () -> BadFiles.rows(100_000)),
                bad("too-wide", () -> BadFiles.columns(300)),
                bad("several", BadFiles::twoSheets),
                bad("hidden-sheet", BadFiles::hiddenSheet),
                bad("empty", BadFiles::empty),
                bad("bomb", BadFiles::bombOfRows),
                bad("bomb", BadFiles::bombOfOneText),
                bad("too-large", BadFiles::bombOfTexts),
                bad("broken", BadFiles::cut),
                bad("no-workbook", () -> new byte[0]),
                bad("no-workbook", () -> "姓名,身份证号".getBytes(java.nio.charset.StandardCharsets.UTF_8)));
    }

    private static Arguments bad(String sentence, Supplier<byte[]> file) {
        return Arguments.of(sentence, file);
    }

    @ParameterizedTest
    @MethodSource("bad")
    void what_is_no_plain_sheet_is_refused_in_one_sentence(String sentence, Supplier<byte[]> file) {
        var bytes = file.get();

        assertThatThrownBy(() -> SheetFile.open(bytes))
                .isInstanceOf(Invalid.class)
                .hasMessage("shared.sheets." + sentence);
    }

    @Test
    void entities_neither_multiply_nor_fetch(@TempDir Path folder) throws Exception {
        var secret = Files.writeString(folder.resolve("secret"), "geheim");

        for (var file : new byte[][] {
            BadFiles.bombOfEntities(), BadFiles.outsideEntity(secret.toUri().toString())
        }) assertThatThrownBy(() -> SheetFile.open(file)).isInstanceOf(Invalid.class);
    }

    @Test
    void empty_sheets_beside_the_one_do_not_matter() {
        try (var file = SheetFile.open(BadFiles.emptySheetsBeside())) {
            var rows = new ArrayList<SheetRow>();
            file.read(rows::add);

            assertThat(rows).hasSize(3);
            assertThat(rows.getFirst().cell(0)).isEqualTo(new SheetCell(SheetCell.Kind.TEXT, "值0"));
        }
    }
}
