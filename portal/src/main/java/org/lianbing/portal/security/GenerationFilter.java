package org.lianbing.portal.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.lianbing.portal.shared.AccountId;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/// Ends sessions of an older generation, and sends who has to change the password first to the account page
/// when a page outside Vaadin is asked for ([ForcedChange] does it inside).
final class GenerationFilter extends OncePerRequestFilter {
    private final Generations generations;

    GenerationFilter(Generations generations) {
        this.generations = generations;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication != null && authentication.getPrincipal() instanceof SignedIn person) {
            if (generations.current(new AccountId(person.actor().account())) != person.generation()) end(request);
            else if (person.mustChange() && request.getRequestURI().startsWith("/sit/")) {
                response.sendRedirect("/account");
                return;
            }
        }
        chain.doFilter(request, response);
    }

    private static void end(HttpServletRequest request) {
        SecurityContextHolder.clearContext();
        var session = request.getSession(false);
        if (session != null) session.invalidate();
    }
}
