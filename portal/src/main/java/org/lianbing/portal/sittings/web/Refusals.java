package org.lianbing.portal.sittings.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.lianbing.portal.shared.persistence.Outages;
import org.lianbing.portal.sittings.Problem;
import org.lianbing.portal.sittings.SittingRefusal;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/// Answers what the controller throws. A database that is slow or away is "busy" to the page, which keeps every
/// answer and comes back.
@RestControllerAdvice(assignableTypes = SittingController.class)
class Refusals {
    private final ProblemWriter problems;
    private final Outages outages;

    Refusals(ProblemWriter problems, Outages outages) {
        this.problems = problems;
        this.outages = outages;
    }

    @ExceptionHandler
    void refused(SittingRefusal refusal, HttpServletRequest request, HttpServletResponse response) throws IOException {
        problems.write(refusal, request, response);
    }

    @ExceptionHandler
    void databaseFailed(DataAccessException e, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        busy(e, request, response);
    }

    @ExceptionHandler
    void transactionFailed(TransactionException e, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        busy(e, request, response);
    }

    private void busy(RuntimeException e, HttpServletRequest request, HttpServletResponse response) throws IOException {
        outages.log(request.getMethod() + " " + request.getRequestURI(), e);
        problems.write(new SittingRefusal(Problem.BUSY, Map.of()), request, response);
    }
}
