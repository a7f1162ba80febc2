package org.lianbing.portal.shared;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/// Seals id and phone numbers with AES-256-GCM and makes the blind index (HMAC-SHA-256) they are searched by.
/// Stored form: one byte with the key's number, 12 bytes nonce, ciphertext with tag.
///
/// Keys are numbered and come in pairs: `personal-data` and `blind-index` are 1, `personal-data.2` and `blind-index.2`
/// are 2. One pair is used for what is stored, every key of the file for reading and finding.
@Component
public final class PersonalData {
    private static final String SEAL = "personal-data";
    private static final String INDEX = "blind-index";
    private static final String PROOF = "lianbing check of personal data keys";
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    private final SecureRandom random = new SecureRandom();
    private final Keys keys;
    private volatile int active;

    PersonalData(Keys keys) {
        this.keys = keys;
        active = keys.numbers(SEAL).first();
    }

    /// The numbers of the pairs in the key file.
    public NavigableSet<Integer> numbers() {
        var numbers = new TreeSet<>(keys.numbers(SEAL));
        numbers.retainAll(keys.numbers(INDEX));
        return numbers;
    }

    /// The numbers under which the key file holds something that is no pair of keys: one alone, or of a wrong form.
    public NavigableSet<Integer> unusable() {
        var named = new TreeSet<Integer>();
        for (var name : List.of(SEAL, INDEX)) {
            named.addAll(keys.numbers(name));
            named.addAll(keys.spoilt(name));
        }
        named.removeAll(numbers());
        return named;
    }

    /// Tells one pair of keys from another and gives nothing of them away; the pair has sealed and opened something
    /// by then.
    ///
    /// @return 32 bytes
    /// @throws IllegalStateException when the key file has no usable pair of that number
    public byte[] fingerprint(int number) {
        var nonce = new byte[NONCE];
        random.nextBytes(nonce);
        var sealed = crypt(Cipher.ENCRYPT_MODE, number, nonce, PROOF.getBytes(StandardCharsets.UTF_8));
        var opened = new String(crypt(Cipher.DECRYPT_MODE, number, nonce, sealed), StandardCharsets.UTF_8);
        if (!opened.equals(PROOF)) throw new IllegalStateException("Key " + number + " does not open what it sealed");
        var ofSeal = mac(key(SEAL, number), PROOF.getBytes(StandardCharsets.UTF_8));
        return mac(key(INDEX, number), ofSeal);
    }

    /// The number of the key that seals.
    public int active() {
        return active;
    }

    /// Lets another key seal from now on.
    ///
    /// @throws IllegalStateException when the key file has none of that number
    public void activate(int number) {
        key(SEAL, number);
        key(INDEX, number);
        active = number;
    }

    public byte[] seal(String plain) {
        var number = active;
        var nonce = new byte[NONCE];
        random.nextBytes(nonce);
        var sealed = crypt(Cipher.ENCRYPT_MODE, number, nonce, plain.getBytes(StandardCharsets.UTF_8));
        return ByteBuffer.allocate(1 + NONCE + sealed.length)
                .put((byte) number)
                .put(nonce)
                .put(sealed)
                .array();
    }

    /// @throws IllegalStateException when the bytes were altered, or sealed with a key that the key file lacks
    public String open(byte[] stored) {
        if (stored.length <= 1 + NONCE) throw new IllegalStateException("Sealed data of an unknown form");
        var nonce = Arrays.copyOfRange(stored, 1, 1 + NONCE);
        var plain = crypt(Cipher.DECRYPT_MODE, stored[0], nonce, Arrays.copyOfRange(stored, 1 + NONCE, stored.length));
        return new String(plain, StandardCharsets.UTF_8);
    }

    private byte[] crypt(int mode, int number, byte[] nonce, byte[] input) {
        try {
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, new SecretKeySpec(key(SEAL, number), "AES"), new GCMParameterSpec(TAG_BITS, nonce));
            return cipher.doFinal(input);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Personal data cannot be sealed or opened with key " + number, e);
        }
    }

    /// A key another node has begun to use may have come into the file after this portal started.
    private byte[] key(String name, int number) {
        if (!keys.numbers(name).contains(number)) keys.read();
        return keys.named(Keys.numbered(name, number));
    }

    /// The same 32 bytes for the same number: finds a person without storing the number readably.
    public byte[] index(String plain) {
        return index(plain, active);
    }

    /// The blind index under every key of the file: while keys change, a row may still be under an older one.
    public List<byte[]> indexes(String plain) {
        return keys.numbers(INDEX).stream().map(number -> index(plain, number)).toList();
    }

    private byte[] index(String plain, int number) {
        return mac(key(INDEX, number), plain.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] mac(byte[] key, byte[] input) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(input);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
