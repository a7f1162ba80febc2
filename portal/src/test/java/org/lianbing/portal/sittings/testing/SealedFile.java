package org.lianbing.portal.sittings.testing;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.interfaces.XECPublicKey;
import java.security.spec.NamedParameterSpec;
import java.security.spec.XECPublicKeySpec;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.KeyAgreement;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.IvParameterSpec;

/// Seals a hand-over file as the page does, after `docs/sitting-protocol.md` and without any of the portal's code.
@SuppressWarnings("ArrayRecordComponent") // wire bytes; never compared as a record
public record SealedFile(String exam, String sitting, byte[] key, byte[] nonce, byte[] box) {
    private static final int KEY = 32;

    /// @param publicKey the portal's, as the page got it
    /// @param inside    the JSON to be sealed
    public static SealedFile of(String publicKey, String exam, String sitting, String inside) {
        try {
            var pair = KeyPairGenerator.getInstance("X25519").generateKeyPair();
            var own = bytes(((XECPublicKey) pair.getPublic()).getU());
            var theirs = decoded(publicKey);
            var agreement = KeyAgreement.getInstance("X25519");
            agreement.init(pair.getPrivate());
            agreement.doPhase(
                    KeyFactory.getInstance("X25519")
                            .generatePublic(new XECPublicKeySpec(NamedParameterSpec.X25519, number(theirs))),
                    true);
            var salt = new ByteArrayOutputStream();
            salt.writeBytes(own);
            salt.writeBytes(theirs);
            var key = KDF.getInstance("HKDF-SHA256")
                    .deriveKey(
                            "ChaCha20",
                            HKDFParameterSpec.ofExtract()
                                    .addIKM(agreement.generateSecret())
                                    .addSalt(salt.toByteArray())
                                    .thenExpand("lianbing-handover-1".getBytes(StandardCharsets.UTF_8), KEY));
            var nonce = new byte[12];
            new SecureRandom().nextBytes(nonce);
            var cipher = Cipher.getInstance("ChaCha20-Poly1305");
            cipher.init(Cipher.ENCRYPT_MODE, key, new IvParameterSpec(nonce));
            cipher.updateAAD((exam + "/" + sitting).getBytes(StandardCharsets.UTF_8));
            var box = cipher.doFinal(inside.getBytes(StandardCharsets.UTF_8));
            return new SealedFile(exam, sitting, own, nonce, box);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    public byte[] bytes() {
        return "{\"form\":1,\"exam\":\"%s\",\"sitting\":\"%s\",\"key\":\"%s\",\"nonce\":\"%s\",\"box\":\"%s\"}"
                .formatted(exam, sitting, encoded(key), encoded(nonce), encoded(box))
                .getBytes(StandardCharsets.UTF_8);
    }

    public SealedFile withKey(byte[] other) {
        return new SealedFile(exam, sitting, other, nonce, box);
    }

    public SealedFile withBox(byte[] other) {
        return new SealedFile(exam, sitting, key, nonce, other);
    }

    public SealedFile ofSitting(String other) {
        return new SealedFile(exam, other, key, nonce, box);
    }

    private static BigInteger number(byte[] littleEndian) {
        return new BigInteger(1, turned(littleEndian));
    }

    private static byte[] bytes(BigInteger number) {
        var bytes = new byte[KEY];
        var big = number.toByteArray();
        for (int i = 0; i < big.length && i < KEY; i++) bytes[i] = big[big.length - 1 - i];
        return bytes;
    }

    private static byte[] turned(byte[] bytes) {
        var turned = new byte[bytes.length];
        for (int i = 0; i < bytes.length; i++) turned[i] = bytes[bytes.length - 1 - i];
        return turned;
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static byte[] decoded(String text) {
        return Base64.getUrlDecoder().decode(text);
    }
}
