package org.lianbing.portal.sittings.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lianbing.portal.sittings.Pass;
import org.lianbing.portal.sittings.Passes;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;

/// The sitting cookie. One at a time: whoever starts another exam leaves the first, and coming back re-issues it.
@Component
class Cookies {
    static final String NAME = "lianbing_sitting";
    private static final String PATH = "/api/sittings";

    private final Passes passes;
    private final Clock clock;

    Cookies(Passes passes, Clock clock) {
        this.passes = passes;
        this.clock = clock;
    }

    boolean present(HttpServletRequest request) {
        return cookies(request).findAny().isPresent();
    }

    /// The pass of the request, or null when there is none or it is not valid.
    @Nullable
    Pass pass(HttpServletRequest request) {
        var cookie = cookies(request).findFirst();
        return cookie.isPresent() ? passes.open(cookie.get().getValue()) : null;
    }

    String issue(Pass pass, HttpServletRequest request) {
        var left = Duration.between(clock.instant(), pass.expires());
        return cookie(passes.seal(pass), left.isNegative() ? Duration.ZERO : left, request);
    }

    /// Makes the browser forget it.
    String end(HttpServletRequest request) {
        return cookie("", Duration.ZERO, request);
    }

    private static String cookie(String value, Duration age, HttpServletRequest request) {
        return ResponseCookie.from(NAME, value)
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Strict")
                .path(PATH)
                .maxAge(age)
                .build()
                .toString();
    }

    private static Stream<Cookie> cookies(HttpServletRequest request) {
        var all = request.getCookies();
        return all == null ? Stream.empty() : Arrays.stream(all).filter(cookie -> NAME.equals(cookie.getName()));
    }
}
