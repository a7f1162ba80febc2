package org.lianbing.portal.sittings.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.Semaphore;
import org.lianbing.portal.sittings.Problem;
import org.lianbing.portal.sittings.SittingRefusal;
import org.springframework.web.filter.OncePerRequestFilter;

/// Before everything else: admits only so many requests at a time, and none that lacks the protocol's header.
final class Gate extends OncePerRequestFilter {
    static final String HEADER = "X-Lianbing";
    static final String HEADER_SAYS = "sitting";

    private final Semaphore places;
    private final ProblemWriter problems;

    Gate(int places, ProblemWriter problems) {
        this.places = new Semaphore(places);
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!places.tryAcquire()) {
            problems.write(new SittingRefusal(Problem.BUSY), request, response);
            return;
        }
        try {
            if (writes(request) && !HEADER_SAYS.equals(request.getHeader(HEADER)))
                problems.write(new SittingRefusal(Problem.HEADER_MISSING), request, response);
            else chain.doFilter(request, response);
        } finally {
            places.release();
        }
    }

    private static boolean writes(HttpServletRequest request) {
        return !"GET".equals(request.getMethod()) && !"HEAD".equals(request.getMethod());
    }
}
