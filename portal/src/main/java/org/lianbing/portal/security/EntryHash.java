package org.lianbing.portal.security;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The hash that chains an entry to the one before it: SHA-256 over the previous hash (32 bytes), the seal's
/// number (8 bytes) and the fields id, time in epoch milliseconds, account, actor, action, subject type,
/// subject id, unit and detail in this order, each as its UTF-8 length (4 bytes, -1: absent) and its bytes.
/// Lengths keep two entries apart whose fields only join to the same text.
final class EntryHash {
    private static final int ABSENT = -1;

    private EntryHash() {}

    static byte[] next(byte[] previous, long number, AuditEntry entry) {
        try {
            var hash = MessageDigest.getInstance("SHA-256");
            hash.update(previous);
            hash.update(ByteBuffer.allocate(Long.BYTES).putLong(number).array());
            var account = entry.accountId();
            var unit = entry.unitId();
            Stream.<@Nullable Object>of(
                            entry.id(),
                            entry.at().toEpochMilli(),
                            account == null ? null : account.value(),
                            entry.actor(),
                            entry.action(),
                            entry.subjectType(),
                            entry.subjectId(),
                            unit == null ? null : unit.value(),
                            entry.detail())
                    .forEachOrdered(field -> update(hash, field));
            return hash.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void update(MessageDigest hash, @Nullable Object field) {
        var bytes = field == null ? new byte[0] : field.toString().getBytes(StandardCharsets.UTF_8);
        hash.update(ByteBuffer.allocate(Integer.BYTES)
                .putInt(field == null ? ABSENT : bytes.length)
                .array());
        hash.update(bytes);
    }
}
