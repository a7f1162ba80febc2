package org.lianbing.portal.sittings.handover;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.spec.NamedParameterSpec;
import java.security.spec.XECPrivateKeySpec;
import java.security.spec.XECPublicKeySpec;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.KeyAgreement;
import javax.crypto.Mac;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.lianbing.portal.shared.Keys;
import org.lianbing.portal.shared.PublicId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/// The portal's side of hand-over files: an X25519 key that all nodes derive from the installation's own, and tokens
/// that show who was given the right to answer.
@Component
@SuppressWarnings("ArrayRecordComponent") // wire bytes; never compared as records
public class HandoverKeys {
    static final int KEY = 32;
    static final int NONCE = 12;

    private static final String CURVE = "X25519";
    private static final String MAC = "HmacSHA256";
    private static final String BOX_INFO = "lianbing-handover-1";
    private static final BigInteger BASE_POINT = BigInteger.valueOf(9);

    private final PrivateKey secret;
    private final byte[] published;
    private final SecretKeySpec tokens;

    @Autowired
    HandoverKeys(Keys keys) {
        this(keys.derived("sitting-cookie", "handover-x25519"), keys.derived("sitting-cookie", "handover-token"));
    }

    HandoverKeys(byte[] scalar, byte[] tokenKey) {
        try {
            secret = KeyFactory.getInstance(CURVE)
                    .generatePrivate(new XECPrivateKeySpec(NamedParameterSpec.X25519, scalar));
            published = agree(BASE_POINT);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
        tokens = new SecretKeySpec(tokenKey, MAC);
    }

    /// What a page needs to seal a file.
    ///
    /// @param publicKey Base64 for addresses, as is `token`
    public record Offer(String publicKey, String token) {}

    /// A sealed box as a file carries it.
    ///
    /// @param key   the page's ephemeral public key
    /// @param bound what the box is bound to
    public record Box(byte[] key, byte[] nonce, byte[] sealed, String bound) {}

    public Offer offer(PublicId sitting, int epoch, String client) {
        return new Offer(encoded(published), encoded(mac(sitting, epoch, client)));
    }

    byte[] published() {
        return published.clone();
    }

    boolean issued(byte[] token, PublicId sitting, int epoch, String client) {
        return MessageDigest.isEqual(token, mac(sitting, epoch, client));
    }

    /// @throws GeneralSecurityException when it was not sealed for this portal, or altered
    byte[] open(Box box) throws GeneralSecurityException {
        var shared = agree(coordinate(box.key()));
        var salt = ByteBuffer.allocate(2 * KEY).put(box.key()).put(published).array();
        var key = KDF.getInstance("HKDF-SHA256")
                .deriveKey(
                        "ChaCha20",
                        HKDFParameterSpec.ofExtract()
                                .addIKM(shared)
                                .addSalt(salt)
                                .thenExpand(BOX_INFO.getBytes(StandardCharsets.UTF_8), KEY));
        var cipher = Cipher.getInstance("ChaCha20-Poly1305");
        cipher.init(Cipher.DECRYPT_MODE, key, new IvParameterSpec(box.nonce()));
        cipher.updateAAD(box.bound().getBytes(StandardCharsets.UTF_8));
        return cipher.doFinal(box.sealed());
    }

    private byte[] agree(BigInteger coordinate) throws GeneralSecurityException {
        var other = KeyFactory.getInstance(CURVE)
                .generatePublic(new XECPublicKeySpec(NamedParameterSpec.X25519, coordinate));
        var agreement = KeyAgreement.getInstance(CURVE);
        agreement.init(secret);
        agreement.doPhase(other, true);
        return agreement.generateSecret();
    }

    /// Little-endian, the highest bit ignored (RFC 7748, section 5).
    private static BigInteger coordinate(byte[] key) {
        var bigEndian = new byte[key.length];
        for (int i = 0; i < key.length; i++) bigEndian[i] = key[key.length - 1 - i];
        bigEndian[0] &= 0x7f;
        return new BigInteger(1, bigEndian);
    }

    private byte[] mac(PublicId sitting, int epoch, String client) {
        try {
            var mac = Mac.getInstance(MAC);
            mac.init(tokens);
            mac.update(sitting.bytes());
            mac.update(ByteBuffer.allocate(Integer.BYTES).putInt(epoch).array());
            return mac.doFinal(client.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
