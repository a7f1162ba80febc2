package org.lianbing.portal.security;

import java.io.Serializable;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/// A secret for an authenticator app, not yet confirmed by a code from it.
///
/// @param hex 20 bytes
public record TotpSecret(String hex) implements Serializable {
    public static TotpSecret random() {
        return new TotpSecret(HexFormat.of().formatHex(Secrets.random(Totp.SECRET)));
    }

    byte[] bytes() {
        return HexFormat.of().parseHex(hex);
    }

    /// For typing.
    public String text() {
        return Totp.base32(bytes()).replaceAll("(.{4})(?=.)", "$1 ");
    }

    /// For the QR code.
    public String uri(String issuer, String username) {
        return "otpauth://totp/%s:%s?secret=%s&issuer=%s"
                .formatted(escaped(issuer), escaped(username), Totp.base32(bytes()), escaped(issuer));
    }

    private static String escaped(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    @Override
    public String toString() {
        return "TotpSecret";
    }
}
