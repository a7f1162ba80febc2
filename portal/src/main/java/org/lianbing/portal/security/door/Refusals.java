package org.lianbing.portal.security.door;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.stereotype.Component;

/// Where somebody goes whom a step has not let in. Opens no session, but for those whose password was right.
@Component
class Refusals implements AuthenticationFailureHandler {
    static final String TICKET = "lianbing_wait";
    private static final Duration KEPT = Duration.ofMinutes(10);

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException refused)
            throws IOException {
        switch (refused) {
            case StillWaiting waiting -> {
                response.addHeader(HttpHeaders.SET_COOKIE, ticket(waiting.code(), request.isSecure()));
                response.sendRedirect("/sign-in/wait");
            }
            case SecondStepNeeded needed -> {
                request.getSession().setAttribute(SecondStep.NAME, needed.step());
                request.changeSessionId();
                response.sendRedirect("/sign-in/second");
            }
            case LockedOut _ -> response.sendRedirect("/login?error=locked");
            case TooManyAttempts _ -> response.sendRedirect("/login?error=busy");
            default -> response.sendRedirect("/login?error");
        }
    }

    private static String ticket(String code, boolean secure) {
        return ResponseCookie.from(TICKET, code)
                .httpOnly(true)
                .sameSite("Strict")
                .secure(secure)
                .path("/sign-in/wait")
                .maxAge(KEPT)
                .build()
                .toString();
    }
}
