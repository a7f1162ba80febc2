package org.lianbing.portal.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.lianbing.portal.shared.AccountId;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// Ends sessions of an older generation, those that were ended or have run out, and those without a mark, which
/// nothing would ever end. Sends who has to change the password first to the account page when a page outside Vaadin
/// is asked for ([ForcedChange] does it inside).
@Component
class GenerationFilter extends OncePerRequestFilter {
    private final Generations generations;
    private final Sessions sessions;

    GenerationFilter(Generations generations, Sessions sessions) {
        this.generations = generations;
        this.sessions = sessions;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication != null && authentication.getPrincipal() instanceof SignedIn person) {
            if (generations.current(new AccountId(person.actor().account())) != person.generation() || !goesOn(request))
                end(request);
            else if (person.mustChange() && request.getRequestURI().startsWith("/sit/")) {
                response.sendRedirect("/account");
                return;
            }
        }
        chain.doFilter(request, response);
    }

    private boolean goesOn(HttpServletRequest request) {
        var session = request.getSession(false);
        return session != null
                && session.getAttribute(SessionMark.NAME) instanceof SessionMark mark
                && sessions.goesOn(mark);
    }

    private static void end(HttpServletRequest request) {
        SecurityContextHolder.clearContext();
        var session = request.getSession(false);
        if (session != null) session.invalidate();
    }
}
