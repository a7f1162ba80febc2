package org.lianbing.portal.security.door;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.lianbing.portal.security.Secrets;
import org.lianbing.portal.shared.AccountId;
import org.lianbing.portal.shared.Keys;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;

/// Tells a browser from which this account has signed in before: its failures are counted apart, so that a stranger
/// who locks the account's name does not lock the person out of their own desk at nine (OWASP's device cookie).
@Component
class KnownDevices {
    private static final String COOKIE = "lianbing_device";
    private static final int NONCE = 16;
    private static final int MAC = 32;
    private static final Duration KEPT = Duration.ofDays(180);

    private final SecretKeySpec key;

    KnownDevices(Keys keys) {
        key = new SecretKeySpec(keys.derived("sitting-cookie", "device"), "HmacSHA256");
    }

    static @Nullable String shown(HttpServletRequest request) {
        var cookies = request.getCookies();
        if (cookies == null) return null;
        return Arrays.stream(cookies)
                .filter(cookie -> cookie.getName().equals(COOKIE))
                .map(Cookie::getValue)
                .findFirst()
                .orElse(null);
    }

    void welcome(AccountId account, HttpServletRequest request, HttpServletResponse response) {
        if (knows(account, shown(request))) return;
        var nonce = Secrets.random(NONCE);
        var value = ByteBuffer.allocate(NONCE + MAC)
                .put(nonce)
                .put(mac(account, nonce))
                .array();
        var cookie = ResponseCookie.from(
                        COOKIE, Base64.getUrlEncoder().withoutPadding().encodeToString(value))
                .httpOnly(true)
                .sameSite("Strict")
                .secure(request.isSecure())
                .path("/")
                .maxAge(KEPT)
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }

    boolean knows(AccountId account, @Nullable String shown) {
        if (shown == null) return false;
        try {
            var value = Base64.getUrlDecoder().decode(shown);
            if (value.length != NONCE + MAC) return false;
            var nonce = Arrays.copyOf(value, NONCE);
            return MessageDigest.isEqual(mac(account, nonce), Arrays.copyOfRange(value, NONCE, value.length));
        } catch (IllegalArgumentException notBase64) {
            return false;
        }
    }

    private byte[] mac(AccountId account, byte[] nonce) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            mac.update(nonce);
            return mac.doFinal(
                    ByteBuffer.allocate(Long.BYTES).putLong(account.value()).array());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
