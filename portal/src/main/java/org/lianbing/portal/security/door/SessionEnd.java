package org.lianbing.portal.security.door;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.lianbing.portal.security.SessionMark;
import org.lianbing.portal.security.Sessions;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.stereotype.Component;

/// Signing out ends the session in the list too, before the servlet session is gone.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class SessionEnd implements LogoutHandler {
    private final Sessions sessions;

    SessionEnd(Sessions sessions) {
        this.sessions = sessions;
    }

    @Override
    public void logout(
            HttpServletRequest request, HttpServletResponse response, @Nullable Authentication authentication) {
        var session = request.getSession(false);
        if (session != null && session.getAttribute(SessionMark.NAME) instanceof SessionMark mark) sessions.over(mark);
    }
}
