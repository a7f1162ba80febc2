package org.lianbing.portal.shared;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/// Seals id and phone numbers with AES-256-GCM and makes the blind index (HMAC-SHA-256) they are searched by.
/// Stored form: one version byte, 12 bytes nonce, ciphertext with tag.
@Component
public final class PersonalData {
    private static final byte VERSION = 1;
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    private final SecureRandom random = new SecureRandom();
    private final SecretKeySpec key;
    private final SecretKeySpec indexKey;

    PersonalData(Keys keys) {
        key = new SecretKeySpec(keys.named("personal-data"), "AES");
        indexKey = new SecretKeySpec(keys.named("blind-index"), "HmacSHA256");
    }

    public byte[] seal(String plain) {
        var nonce = new byte[NONCE];
        random.nextBytes(nonce);
        var sealed = crypt(Cipher.ENCRYPT_MODE, nonce, plain.getBytes(StandardCharsets.UTF_8));
        return ByteBuffer.allocate(1 + NONCE + sealed.length)
                .put(VERSION)
                .put(nonce)
                .put(sealed)
                .array();
    }

    /// @throws IllegalStateException when the bytes were sealed with another key or altered
    public String open(byte[] stored) {
        if (stored.length <= 1 + NONCE || stored[0] != VERSION)
            throw new IllegalStateException("Sealed data of an unknown form");
        var nonce = Arrays.copyOfRange(stored, 1, 1 + NONCE);
        var plain = crypt(Cipher.DECRYPT_MODE, nonce, Arrays.copyOfRange(stored, 1 + NONCE, stored.length));
        return new String(plain, StandardCharsets.UTF_8);
    }

    private byte[] crypt(int mode, byte[] nonce, byte[] input) {
        try {
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            return cipher.doFinal(input);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Personal data cannot be sealed or opened with the present key", e);
        }
    }

    /// The same 32 bytes for the same number: finds a person without storing the number readably.
    public byte[] index(String plain) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(indexKey);
            return mac.doFinal(plain.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
