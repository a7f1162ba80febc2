package org.lianbing.portal.sittings.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.Semaphore;
import org.lianbing.portal.shared.persistence.Outages;
import org.lianbing.portal.sittings.Problem;
import org.lianbing.portal.sittings.SittingRefusal;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;
import org.springframework.web.filter.OncePerRequestFilter;

/// Before everything else: admits only so many requests at a time, and none that lacks the protocol's header.
final class Gate extends OncePerRequestFilter {
    static final String HEADER = "X-Lianbing";
    static final String HEADER_SAYS = "sitting";

    private final Semaphore places;
    private final ProblemWriter problems;
    private final Outages outages;

    Gate(int places, ProblemWriter problems, Outages outages) {
        this.places = new Semaphore(places);
        this.problems = problems;
        this.outages = outages;
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
            else pass(request, response, chain);
        } finally {
            places.release();
        }
    }

    /// What fails on the way to the controller, where the login is looked up, fails in the database: the page keeps
    /// everything and comes back.
    private void pass(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (DataAccessException | TransactionException e) {
            outages.log(request.getMethod() + " " + request.getRequestURI(), e);
            if (response.isCommitted()) throw e;
            response.reset();
            problems.write(new SittingRefusal(Problem.BUSY), request, response);
        }
    }

    private static boolean writes(HttpServletRequest request) {
        return !"GET".equals(request.getMethod()) && !"HEAD".equals(request.getMethod());
    }
}
