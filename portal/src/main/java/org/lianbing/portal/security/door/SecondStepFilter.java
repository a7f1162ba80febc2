package org.lianbing.portal.security.door;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AbstractAuthenticationProcessingFilter;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

/// Takes the code that the page of the second step sends.
final class SecondStepFilter extends AbstractAuthenticationProcessingFilter {
    private static final int LONGEST = 40;

    private final Refusals refusals;

    SecondStepFilter(Refusals refusals) {
        super(PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, "/sign-in/second"));
        this.refusals = refusals;
        setAuthenticationFailureHandler(this::refused);
    }

    @Override
    public Authentication attemptAuthentication(HttpServletRequest request, HttpServletResponse response)
            throws AuthenticationException {
        var step = step(request);
        var code = request.getParameter("code");
        if (step == null || code == null || code.length() > LONGEST)
            throw new AuthenticationServiceException("No second step under way");
        return getAuthenticationManager().authenticate(new SecondStepToken(step, code, Visit.of(request)));
    }

    private static @org.jspecify.annotations.Nullable SecondStep step(HttpServletRequest request) {
        var session = request.getSession(false);
        return session != null && session.getAttribute(SecondStep.NAME) instanceof SecondStep step ? step : null;
    }

    private void refused(HttpServletRequest request, HttpServletResponse response, AuthenticationException refused)
            throws IOException {
        if (refused instanceof BadCredentialsException) response.sendRedirect("/sign-in/second?error");
        else refusals.onAuthenticationFailure(request, response, refused);
    }
}
