package org.lianbing.portal.faults.candidates;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;

/// One act of answering, as the page numbers and stamps it; never changed afterwards.
///
/// @param response canonical JSON; `null` in words clears the slot
/// @param base     the last server time known when it was given
/// @param since    milliseconds between that and the answer
public record Op(long seq, int epoch, int slot, String response, Instant base, long since) {
    static final String CLEARED = "null";

    String json() {
        return "{\"seq\":%d,\"epoch\":%d,\"slot\":%d,\"response\":%s,\"base\":\"%s\",\"sinceServer\":%d}"
                .formatted(seq, epoch, slot, response, ServerTime.written(base), since);
    }

    /// Over the response alone, 64 hex digits.
    public String hash() {
        return hash(response);
    }

    public static String hash(String response) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(response.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
