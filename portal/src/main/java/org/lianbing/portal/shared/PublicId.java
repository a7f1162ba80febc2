package org.lianbing.portal.shared;

import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.util.HexFormat;

/// An id that leaves the house (sitting, exam link, certificate): 128 random bits, 32 hex digits.
public record PublicId(String hex) {
    private static final SecureRandom RANDOM = new SecureRandom();

    public PublicId {
        if (!hex.matches("[0-9a-f]{32}")) throw new Invalid("shared.public-id.malformed");
    }

    public static PublicId random() {
        var bytes = new byte[16];
        RANDOM.nextBytes(bytes);
        return of(bytes);
    }

    public static PublicId of(byte[] bytes) {
        return new PublicId(HexFormat.of().formatHex(bytes));
    }

    public byte[] bytes() {
        return HexFormat.of().parseHex(hex);
    }

    /// The first 64 bits, for seeding what must differ from id to id.
    public long leading() {
        return ByteBuffer.wrap(bytes()).getLong();
    }

    @Override
    public String toString() {
        return hex;
    }
}
