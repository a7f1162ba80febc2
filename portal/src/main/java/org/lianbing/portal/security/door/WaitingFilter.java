package org.lianbing.portal.security.door;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AbstractAuthenticationProcessingFilter;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

/// The waiting page: asks by itself whether it is this person's turn.
final class WaitingFilter extends AbstractAuthenticationProcessingFilter {
    private final SignInDesk desk;
    private final WaitingPage page;

    WaitingFilter(SignInDesk desk, WaitingPage page) {
        super(PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.GET, "/sign-in/wait"));
        this.desk = desk;
        this.page = page;
    }

    @Override
    public @Nullable Authentication attemptAuthentication(HttpServletRequest request, HttpServletResponse response)
            throws AuthenticationException, IOException {
        var code = code(request);
        var ticket = code == null ? null : desk.again(code);
        if (ticket == null) throw new TooManyAttempts();
        if (ticket.done()) return getAuthenticationManager().authenticate(new TicketToken(ticket));
        page.write(desk.before(ticket), request, response);
        return null;
    }

    private static @Nullable String code(HttpServletRequest request) {
        var cookies = request.getCookies();
        if (cookies == null) return null;
        return Arrays.stream(cookies)
                .filter(cookie -> cookie.getName().equals(Refusals.TICKET))
                .map(Cookie::getValue)
                .findFirst()
                .orElse(null);
    }
}
