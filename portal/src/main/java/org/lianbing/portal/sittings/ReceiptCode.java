package org.lianbing.portal.sittings;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import org.lianbing.portal.shared.PublicId;
import org.lianbing.questionbank.response.ResponseJson;

/// The receipt's code, after `docs/receipt.md`: whoever holds the answers can compute it again.
final class ReceiptCode {
    private ReceiptCode() {}

    /// @param held in the order of their slots
    /// @return 64 hex digits
    static String of(
            PublicId sitting,
            String paperHash,
            Instant endedAt,
            EndReason reason,
            int answered,
            int total,
            List<HeldAnswer> held) {
        var text = new StringBuilder("lianbing-receipt 1\n");
        line(text, "sitting", sitting.hex());
        line(text, "paper", paperHash);
        line(text, "ended", WireTime.of(endedAt));
        line(text, "reason", reason.name());
        line(text, "answered", answered + "/" + total);
        for (var answer : held) line(text, String.valueOf(answer.slot()), ResponseJson.write(answer.response()));
        return HexFormat.of().formatHex(sha256(text.toString().getBytes(StandardCharsets.UTF_8)));
    }

    private static void line(StringBuilder text, String name, String value) {
        text.append(name).append(' ').append(value).append('\n');
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
