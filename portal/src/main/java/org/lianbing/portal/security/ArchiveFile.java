package org.lianbing.portal.security;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
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

    /// Null when the bytes are not what [#write] wrote.
    static @Nullable List<Line> read(byte[] content) {
        try (var zip = new GZIPInputStream(new ByteArrayInputStream(content))) {
            return new String(zip.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> JSON.readValue(line, Line.class))
                    .toList();
        } catch (IOException | JacksonException spoilt) {
            return null;
        }
    }
}
