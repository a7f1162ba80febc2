package org.lianbing.portal.security;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalLong;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Time-based one-time passwords (RFC 6238): HMAC-SHA-1, steps of 30 seconds, six digits, as every authenticator app
/// takes them. A code of the step before or after counts too, for clocks and thumbs that are late.
final class Totp {
    static final int SECRET = 20;

    private static final int STEP_SECONDS = 30;
    private static final int DIGITS = 6;
    private static final int RANGE = 1_000_000;
    private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int BITS = 5;

    private Totp() {}

    /// The step in which the code was right, when that is later than `last`.
    static OptionalLong step(byte[] secret, String typed, Instant now, long last) {
        var code = typed.replaceAll("\\s", "");
        long present = Math.floorDiv(now.getEpochSecond(), STEP_SECONDS);
        for (long step = present - 1; step <= present + 1; step++)
            if (step > last && code.equals(code(secret, step))) return OptionalLong.of(step);
        return OptionalLong.empty();
    }

    static String code(byte[] secret, long step) {
        try {
            var mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(secret, "HmacSHA1"));
            var hash = mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
            int at = hash[hash.length - 1] & 0xf;
            int number = ByteBuffer.wrap(hash).getInt(at) & Integer.MAX_VALUE;
            return String.format(Locale.ROOT, "%0" + DIGITS + "d", number % RANGE);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static String base32(byte[] secret) {
        var text = new StringBuilder();
        int held = 0;
        int bits = 0;
        for (byte one : secret) {
            held = (held << Byte.SIZE) | (one & 0xff);
            bits += Byte.SIZE;
            for (; bits >= BITS; bits -= BITS) text.append(BASE32.charAt((held >> (bits - BITS)) & ((1 << BITS) - 1)));
            held &= (1 << bits) - 1;
        }
        if (bits > 0) text.append(BASE32.charAt((held << (BITS - bits)) & ((1 << BITS) - 1)));
        return text.toString();
    }
}
