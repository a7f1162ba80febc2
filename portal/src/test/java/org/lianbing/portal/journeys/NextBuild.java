package org.lianbing.portal.journeys;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/// Serves the answering page's service worker as that of a newer build, once it is published.
final class NextBuild extends OncePerRequestFilter {
    static final String VERSION = "f".repeat(16);

    private volatile boolean published;

    void publish() {
        published = true;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !published || !request.getRequestURI().equals("/sit/worker.js");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var worker = new ContentCachingResponseWrapper(response);
        chain.doFilter(request, worker);
        var text = new String(worker.getContentAsByteArray(), StandardCharsets.UTF_8)
                .replaceFirst("\"version\":\"[0-9a-f]{16}\"", "\"version\":\"" + VERSION + "\"");
        worker.resetBuffer();
        worker.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
        worker.copyBodyToResponse();
    }
}
