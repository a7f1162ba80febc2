package org.lianbing.portal.security.door;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.lianbing.portal.security.FreshCodes;
import org.lianbing.portal.security.SecurityPolicy;
import org.lianbing.portal.security.SessionMark;
import org.lianbing.portal.security.Sessions;
import org.lianbing.portal.security.SignedIn;
import org.lianbing.portal.shared.AccountId;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;
import org.springframework.stereotype.Component;

/// Turns a successful sign-in into a session that is listed, can be ended, and ends by itself when policy says so.
@Component
class SessionBegin implements SessionAuthenticationStrategy {
    private final Sessions sessions;
    private final SecurityPolicy policy;
    private final KnownDevices devices;

    SessionBegin(Sessions sessions, SecurityPolicy policy, KnownDevices devices) {
        this.sessions = sessions;
        this.policy = policy;
        this.devices = devices;
    }

    @Override
    public void onAuthentication(
            Authentication authentication, HttpServletRequest request, HttpServletResponse response) {
        if (!(authentication.getPrincipal() instanceof SignedIn person)) return;
        var account = new AccountId(person.actor().account());
        var session = request.getSession();
        if (session.getAttribute(SessionMark.NAME) instanceof SessionMark before) sessions.over(before);
        var browser = Browsers.name(request.getHeader("User-Agent"));
        session.setAttribute(SessionMark.NAME, sessions.begin(account, request.getRemoteAddr(), browser));
        session.setMaxInactiveInterval((int) policy.rules().idle().toSeconds());
        session.removeAttribute(SecondStep.NAME);
        if (authentication.getDetails() instanceof FreshCodes fresh
                && !fresh.codes().isEmpty()) session.setAttribute(FreshCodes.NAME, fresh);
        devices.welcome(account, request, response);
    }
}
