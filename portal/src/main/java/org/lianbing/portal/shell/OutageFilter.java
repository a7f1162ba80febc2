package org.lianbing.portal.shell;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.lianbing.portal.shared.Texts;
import org.lianbing.portal.shared.persistence.Outages;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// Before everything else: a page that is asked for while the database is away, when not even the login can be looked
/// up, says so in one sentence and asks again by itself.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class OutageFilter extends OncePerRequestFilter {
    private static final int AGAIN_SECONDS = 5;

    private final Texts texts;
    private final Outages outages;

    OutageFilter(Texts texts, Outages outages) {
        this.texts = texts;
        this.outages = outages;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/api/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (RuntimeException | ServletException e) {
            if (!Outages.is(e) || response.isCommitted()) throw e;
            outages.log("A page", e);
            say(request, response);
        }
    }

    private static Locale language(HttpServletRequest request) {
        return request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) == null ? Texts.CHINESE : request.getLocale();
    }

    private void say(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.reset();
        response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
        response.setIntHeader(HttpHeaders.RETRY_AFTER, AGAIN_SECONDS);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setContentType(MediaType.TEXT_HTML_VALUE);
        response.setCharacterEncoding("UTF-8");
        var again = "GET".equals(request.getMethod())
                ? "<meta http-equiv=\"refresh\" content=\"" + AGAIN_SECONDS + "\">"
                : "";
        response.getWriter()
                .write(
                        "<!doctype html><meta charset=\"utf-8\">%s<link rel=\"stylesheet\" href=\"/styles.css\"><p>%s</p>"
                                .formatted(again, texts.getTranslation("shared.away", language(request))));
    }
}
