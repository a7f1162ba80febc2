package org.lianbing.portal.security;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.lianbing.portal.shared.AccountId;
import org.lianbing.portal.shared.UnitId;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// The form of an archived piece: gzip of one JSON line for every sealed entry, in the chain's order. Whoever has the
/// file can compute the hashes anew after the description of [EntryHash].
final class ArchiveFile {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

    /// @param number of the seal
    /// @param hash   of the seal, in hex
    /// @param at     epoch milliseconds
    record Line(
            long number,
            String hash,
            long id,
            long at,
            @Nullable Long account,
            String actor,
            String action,
            @Nullable String subjectType,
            @Nullable String subjectId,
            @Nullable Long unit,
            @Nullable String detail) {
        static Line of(Seal seal, AuditEntry entry) {
            var account = entry.accountId();
            var unit = entry.unitId();
            return new Line(
                    seal.number(),
                    HexFormat.of().formatHex(seal.hash()),
                    entry.id(),
                    entry.at().toEpochMilli(),
                    account == null ? null : account.value(),
                    entry.actor(),
                    entry.action(),
                    entry.subjectType(),
                    entry.subjectId(),
                    unit == null ? null : unit.value(),
                    entry.detail());
        }

        /// JSON may leave anything out.
        private boolean complete() {
            return Stream.of(hash, actor, action).allMatch(Objects::nonNull)
                    && HASH.matcher(hash).matches();
        }

        Seal toSeal() {
            return new Seal(number, id, HexFormat.of().parseHex(hash));
        }

        AuditEntry toEntry() {
            return new AuditEntry(
                    id,
                    Instant.ofEpochMilli(at),
                    account == null ? null : new AccountId(account),
                    actor,
                    action,
                    subjectType,
                    subjectId,
                    unit == null ? null : new UnitId(unit),
                    detail,
                    number);
        }
    }

    private ArchiveFile() {}

    static byte[] write(List<Line> lines) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(bytes)) {
            for (var line : lines) {
                zip.write(JSON.writeValueAsBytes(line));
                zip.write('\n');
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /// @param lines up to the first that cannot be read
    /// @param whole every byte was what [#write] wrote
    record Piece(List<Line> lines, boolean whole) {}

    /// Whatever the bytes are.
    static Piece read(byte[] content) {
        var lines = new ArrayList<Line>();
        try (var zip = new GZIPInputStream(new ByteArrayInputStream(content));
                var reader = new BufferedReader(new InputStreamReader(zip, StandardCharsets.UTF_8))) {
            for (var text = reader.readLine(); text != null; text = reader.readLine()) {
                var line = line(text);
                if (line == null) return new Piece(lines, false);
                lines.add(line);
            }
            return new Piece(lines, true);
        } catch (IOException spoilt) {
            return new Piece(lines, false);
        }
    }

    private static @Nullable Line line(String text) {
        try {
            var line = JSON.readValue(text, Line.class);
            return line != null && line.complete() ? line : null;
        } catch (JacksonException spoilt) {
            return null;
        }
    }
}
