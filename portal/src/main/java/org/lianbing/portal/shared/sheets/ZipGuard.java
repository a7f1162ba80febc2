package org.lianbing.portal.shared.sheets;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Locale;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.lianbing.portal.shared.Invalid;

/// Unpacks a workbook once, keeping nothing, before any reader of XML sees it: afterwards its parts are known to be
/// of bounded size and no single tag or text in them longer than a megabyte.
final class ZipGuard {
    private static final int MOST_PARTS = 2_000;
    private static final int LONGEST_TOKEN = 1 << 20;
    private static final long LARGEST_PART = 128L << 20;
    private static final long LARGEST_TOTAL = 256L << 20;
    private static final byte[] OLD_EXCEL = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
    private static final byte[] PDF = {'%', 'P', 'D', 'F'};
    private static final byte[] ZIP = {'P', 'K', 3, 4};

    private final byte[] buffer = new byte[1 << 16];
    private long total;

    private ZipGuard() {}

    /// @throws Invalid when the bytes are no workbook, hold macros or unpack to more than a workbook can need
    static ZipFile open(byte[] file) throws IOException {
        if (begins(file, OLD_EXCEL)) throw new Invalid("shared.sheets.old-excel");
        if (begins(file, PDF)) throw new Invalid("shared.sheets.pdf");
        if (!begins(file, ZIP)) throw new Invalid("shared.sheets.no-workbook");
        if (directoryEntries(file) > MOST_PARTS) throw new Invalid("shared.sheets.bomb");
        var zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(file))
                .get();
        try {
            new ZipGuard().inspect(zip);
            return zip;
        } catch (IOException | RuntimeException e) {
            zip.close();
            throw e;
        }
    }

    private void inspect(ZipFile zip) throws IOException {
        var parts = Collections.list(zip.getEntries());
        var names = new ArrayList<String>();
        for (var part : parts) names.add(part.getName().toLowerCase(Locale.ROOT));
        if (names.stream().anyMatch(name -> name.endsWith("vbaproject.bin"))) throw new Invalid("shared.sheets.macros");
        if (names.stream().anyMatch(name -> name.startsWith("word/") || name.startsWith("ppt/")))
            throw new Invalid("shared.sheets.no-workbook");
        if (names.stream().noneMatch("[content_types].xml"::equals)
                || names.stream().distinct().count() < names.size()) throw new Invalid("shared.sheets.broken");
        for (var part : parts) measure(zip, part);
    }

    private void measure(ZipFile zip, ZipArchiveEntry part) throws IOException {
        if (!zip.canReadEntryData(part)) throw new Invalid("shared.sheets.broken");
        var xml = !part.getName().matches("(?i).*\\.(png|jpe?g|gif|emf|wmf|bmp|bin)");
        long size = 0;
        int token = 0;
        try (InputStream in = zip.getInputStream(part)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                size += read;
                total += read;
                if (size > LARGEST_PART || total > LARGEST_TOTAL) throw new Invalid("shared.sheets.bomb");
                if (!xml) continue;
                for (int i = 0; i < read; i++) {
                    token = buffer[i] == '<' ? 0 : token + 1;
                    if (token > LONGEST_TOKEN) throw new Invalid("shared.sheets.bomb");
                }
            }
        }
    }

    /// How many entries the archive's directory seems to have, without making an object of each.
    private static int directoryEntries(byte[] file) {
        int entries = 0;
        for (int i = 0; i + 3 < file.length; i++)
            if (file[i] == 'P' && file[i + 1] == 'K' && file[i + 2] == 1 && file[i + 3] == 2) entries++;
        return entries;
    }

    private static boolean begins(byte[] file, byte[] mark) {
        if (file.length < mark.length) return false;
        for (int i = 0; i < mark.length; i++) if (file[i] != mark[i]) return false;
        return true;
    }
}
