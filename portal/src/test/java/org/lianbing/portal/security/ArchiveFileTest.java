package org.lianbing.portal.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArchiveFileTest {
    private static final List<ArchiveFile.Line> LINES = List.of(line(1), line(2), line(3));

    @Test
    void what_was_written_is_read_again() {
        assertThat(ArchiveFile.read(ArchiveFile.write(LINES))).isEqualTo(new ArchiveFile.Piece(LINES, true));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "",
                "{}",
                "[]",
                "true",
                "{\"number\":3,\"hash\":\"xyz\",\"id\":3,\"at\":3,\"actor\":\"a\",\"action\":\"b\"}",
                "{\"number\":3,\"hash\":null,\"id\":3,\"at\":3,\"actor\":\"a\",\"action\":\"b\"}",
                "{\"number\":\"three\"}",
                "{\"number\":3,"
            })
    void a_line_that_says_nothing_ends_the_reading_there(String spoilt) {
        var content = gzip(text().lines().limit(2).toList(), spoilt);
        assertThat(ArchiveFile.read(content)).isEqualTo(new ArchiveFile.Piece(LINES.subList(0, 2), false));
    }

    @Test
    void a_torn_piece_is_not_whole() {
        var content = ArchiveFile.write(LINES);
        for (int length = 0; length < content.length; length++)
            assertThat(ArchiveFile.read(Arrays.copyOf(content, length)).whole())
                    .as("%s bytes", length)
                    .isFalse();
        assertThat(ArchiveFile.read("not packed".getBytes(StandardCharsets.UTF_8))
                        .whole())
                .isFalse();
    }

    private static String text() {
        try (var zip = new GZIPInputStream(new ByteArrayInputStream(ArchiveFile.write(LINES)))) {
            return new String(zip.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] gzip(List<String> lines, String last) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(bytes)) {
            for (var line : lines) zip.write((line + "\n").getBytes(StandardCharsets.UTF_8));
            zip.write((last + "\n").getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static ArchiveFile.Line line(long number) {
        return new ArchiveFile.Line(
                number, "0a".repeat(32), number, number, null, "actor", "test.kept", null, null, null, "detail");
    }
}
