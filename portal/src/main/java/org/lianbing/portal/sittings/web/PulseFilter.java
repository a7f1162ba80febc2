package org.lianbing.portal.sittings.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.lianbing.portal.sittings.Pulses;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;

/// Answers `/api/sittings/pulse/{exam}/{bucket}` before anything else sees it: thousands ask every few seconds, it
/// says nothing about anybody, and it must cost next to nothing.
final class PulseFilter extends HttpFilter {
    static final String PATH = SittingController.PATH + "/pulse/";

    private static final long serialVersionUID = 1L;
    private static final Pattern ASKED = Pattern.compile(Pattern.quote(PATH) + "([0-9a-f]{32})/([0-9]{1,3})");

    private final transient Pulses pulses;

    PulseFilter(Pulses pulses) {
        this.pulses = pulses;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException {
        var asked = ASKED.matcher(request.getRequestURI());
        var read = "GET".equals(request.getMethod()) || "HEAD".equals(request.getMethod());
        if (!read || !asked.matches() || Integer.parseInt(asked.group(2)) >= Pulses.BUCKETS) {
            response.setStatus(read ? HttpServletResponse.SC_NOT_FOUND : HttpServletResponse.SC_METHOD_NOT_ALLOWED);
            return;
        }
        var n = pulses.of(asked.group(1), Integer.parseInt(asked.group(2)));
        var tag = "\"" + n + "\"";
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader(HttpHeaders.ETAG, tag);
        if (tag.equals(request.getHeader(HttpHeaders.IF_NONE_MATCH))) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.getOutputStream().write(("{\"n\":" + n + "}").getBytes(StandardCharsets.US_ASCII));
    }
}
