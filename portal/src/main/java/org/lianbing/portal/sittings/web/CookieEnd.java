package org.lianbing.portal.sittings.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.stereotype.Component;

/// Signing out takes the sitting cookie from this browser too: the next person at the desk must not find it. What is
/// in other browsers stays, until its time or until the person signs out everywhere.
@Component
class CookieEnd implements LogoutHandler {
    private final Cookies cookies;

    CookieEnd(Cookies cookies) {
        this.cookies = cookies;
    }

    @Override
    public void logout(
            HttpServletRequest request, HttpServletResponse response, @Nullable Authentication authentication) {
        response.addHeader(HttpHeaders.SET_COOKIE, cookies.end(request));
    }
}
