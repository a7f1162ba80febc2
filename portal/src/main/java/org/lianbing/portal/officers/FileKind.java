package org.lianbing.portal.officers;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.Optional;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/// What a file is by its content, whatever it calls itself.
enum FileKind {
    PDF,
    JPEG,
    PNG,
    DOCX,
    XLSX;

    private static final byte[] PDF_START = "%PDF-".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] JPEG_START = {(byte) 0xff, (byte) 0xd8, (byte) 0xff};
    private static final byte[] PNG_START = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final byte[] ZIP_START = {'P', 'K', 3, 4};

    boolean named(String ending) {
        return switch (this) {
            case PDF -> ending.equals("pdf");
            case JPEG -> ending.equals("jpg") || ending.equals("jpeg");
            case PNG -> ending.equals("png");
            case DOCX -> ending.equals("docx");
            case XLSX -> ending.equals("xlsx");
        };
    }

    /// Empty for whatever is none of these, a document with macros among it.
    static Optional<FileKind> of(byte[] file) {
        if (starts(file, PDF_START)) return Optional.of(PDF);
        if (starts(file, JPEG_START)) return Optional.of(JPEG);
        if (starts(file, PNG_START)) return Optional.of(PNG);
        return starts(file, ZIP_START) ? document(file) : Optional.empty();
    }

    /// Reads the directory of the archive only; nothing is unpacked.
    private static Optional<FileKind> document(byte[] file) {
        try (var zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(file))
                .get()) {
            var names = Collections.list(zip.getEntries()).stream()
                    .map(ZipArchiveEntry::getName)
                    .toList();
            if (names.stream().anyMatch(name -> name.endsWith("vbaProject.bin"))) return Optional.empty();
            if (names.contains("word/document.xml")) return Optional.of(DOCX);
            return names.contains("xl/workbook.xml") ? Optional.of(XLSX) : Optional.empty();
        } catch (IOException noArchive) {
            return Optional.empty();
        }
    }

    private static boolean starts(byte[] file, byte[] start) {
        return file.length >= start.length && Arrays.equals(file, 0, start.length, start, 0, start.length);
    }
}
