package org.lianbing.portal.sittings.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.lianbing.portal.shared.Texts;
import org.lianbing.portal.sittings.Problem;
import org.lianbing.portal.sittings.SittingRefusal;
import org.lianbing.portal.sittings.WireTime;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Writes a refusal as `application/problem+json` in the request's language.
@Component
class ProblemWriter {
    private static final int SOONEST = 2;
    private static final int LATEST = 8;

    private final Texts texts;
    private final JsonMapper json = new JsonMapper();

    ProblemWriter(Texts texts) {
        this.texts = texts;
    }

    void write(SittingRefusal refusal, HttpServletRequest request, HttpServletResponse response) throws IOException {
        var problem = refusal.problem();
        var locale = language(request);
        var body = new LinkedHashMap<String, Object>();
        body.put("type", "urn:lianbing:problem:" + problem.code());
        body.put("title", texts.getTranslation(problem.key(), locale));
        body.put("status", problem.status());
        body.put("detail", texts.getTranslation(problem.key() + ".next", locale));
        body.put("code", problem.code());
        for (Map.Entry<String, Object> fact : refusal.facts().entrySet())
            body.put(fact.getKey(), fact.getValue() instanceof Instant at ? WireTime.of(at) : fact.getValue());
        response.setStatus(problem.status());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        // Those turned away together must not come back together.
        if (problem == Problem.BUSY)
            response.setIntHeader(
                    HttpHeaders.RETRY_AFTER, ThreadLocalRandom.current().nextInt(SOONEST, LATEST));
        response.getOutputStream().write(json.writeValueAsBytes(body));
    }

    /// What the request asks for; Chinese when it asks for nothing.
    static Locale language(HttpServletRequest request) {
        return request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) == null ? Texts.CHINESE : request.getLocale();
    }
}
