package org.lianbing.portal.sittings;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.lianbing.portal.security.Generations;
import org.lianbing.portal.shared.AccountId;
import org.lianbing.portal.shared.ExamId;
import org.lianbing.portal.shared.Keys;
import org.lianbing.portal.shared.OfficerId;
import org.lianbing.portal.shared.PublicId;
import org.springframework.stereotype.Component;

/// Seals passes with HMAC-SHA-256 under a key all nodes share, so that any node knows its own without a session.
@Component
public class Passes {
    private static final String ALGORITHM = "HmacSHA256";
    private static final byte FORM = 1;
    private static final int ID = 16;
    private static final int CONTENT = 1 + ID + 3 * Long.BYTES + 2 * Integer.BYTES + Long.BYTES;
    private static final int SEAL = 32;

    private final SecretKeySpec key;
    private final Generations generations;
    private final Clock clock;

    Passes(Keys keys, Generations generations, Clock clock) {
        this.key = new SecretKeySpec(keys.named("sitting-cookie"), ALGORITHM);
        this.generations = generations;
        this.clock = clock;
    }

    public String seal(Pass pass) {
        var content = ByteBuffer.allocate(CONTENT)
                .put(FORM)
                .put(pass.sitting().bytes())
                .putLong(pass.exam().value())
                .putLong(pass.officer().value())
                .putLong(pass.account().value())
                .putInt(pass.generation())
                .putInt(pass.epoch())
                .putLong(pass.expires().toEpochMilli())
                .array();
        var sealed = Arrays.copyOf(content, CONTENT + SEAL);
        System.arraycopy(mac(content), 0, sealed, CONTENT, SEAL);
        return encoded(sealed);
    }

    /// The pass, or null when the seal is wrong, it has expired, or the person has signed out everywhere since.
    public @Nullable Pass open(String sealed) {
        var bytes = decoded(sealed);
        if (!encoded(bytes).equals(sealed)) return null;
        if (bytes.length != CONTENT + SEAL || bytes[0] != FORM) return null;
        var seal = Arrays.copyOfRange(bytes, CONTENT, bytes.length);
        if (!MessageDigest.isEqual(seal, mac(Arrays.copyOf(bytes, CONTENT)))) return null;
        var pass = read(ByteBuffer.wrap(bytes, 1, CONTENT - 1));
        return pass.expires().isAfter(clock.instant()) && generations.holds(pass.account(), pass.generation())
                ? pass
                : null;
    }

    private static Pass read(ByteBuffer content) {
        var sitting = new byte[ID];
        content.get(sitting);
        return new Pass(
                PublicId.of(sitting),
                new ExamId(content.getLong()),
                new OfficerId(content.getLong()),
                new AccountId(content.getLong()),
                content.getInt(),
                content.getInt(),
                Instant.ofEpochMilli(content.getLong()));
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static byte[] decoded(String sealed) {
        try {
            return Base64.getUrlDecoder().decode(sealed);
        } catch (IllegalArgumentException _) {
            return new byte[0];
        }
    }

    private byte[] mac(byte[] content) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac.doFinal(content);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
