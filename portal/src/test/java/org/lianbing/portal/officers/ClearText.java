package org.lianbing.portal.officers;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipInputStream;

/// Looks for known id and phone numbers in bytes of any kind; packed ones are unpacked.
final class ClearText {
    private static final int IDENTITY = 18;
    private static final int PHONE = 11;

    private final Set<String> numbers;
    final List<String> hits = new ArrayList<>();
    long bytes;
    int spoilt;

    ClearText(Set<String> numbers) {
        this.numbers = new HashSet<>(numbers);
    }

    /// @param where for the report; the number itself is not repeated
    void scan(String where, byte[] content) {
        bytes += content.length;
        var text = new String(content, StandardCharsets.ISO_8859_1);
        int run = 0;
        for (int at = 0; at < text.length(); at++) {
            var letter = text.charAt(at);
            var digit = letter >= '0' && letter <= '9';
            run = digit ? run + 1 : run;
            if (digit && run >= PHONE) find(where, text.substring(at - PHONE + 1, at + 1), at);
            if ((digit && run >= IDENTITY) || (!digit && run >= IDENTITY - 1 && (letter == 'X' || letter == 'x')))
                find(where, text.substring(at - IDENTITY + 1, at + 1).toUpperCase(Locale.ROOT), at);
            if (!digit) run = 0;
        }
        unpacked(where, content);
    }

    private void find(String where, String candidate, int at) {
        if (numbers.contains(candidate)) hits.add(where + " at " + at);
    }

    private void unpacked(String where, byte[] content) {
        if (content.length < 4) return;
        try {
            if (content[0] == 0x1f && content[1] == (byte) 0x8b)
                scan(where + " (gzip)", new GZIPInputStream(new ByteArrayInputStream(content)).readAllBytes());
            if (content[0] == 'P' && content[1] == 'K' && content[2] == 3) {
                var zip = new ZipInputStream(new ByteArrayInputStream(content));
                for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry())
                    scan(where + "!" + entry.getName(), zip.readAllBytes());
            }
        } catch (IOException notPackedAfterAll) {
            spoilt++; // a hash that begins like a packed file
        }
    }
}
