package org.lianbing.portal.sittings.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.lianbing.portal.shared.PublicId;
import org.lianbing.portal.sittings.Problem;
import org.lianbing.portal.sittings.RawStep;
import org.lianbing.portal.sittings.SittingEvent;
import org.lianbing.portal.sittings.SittingRefusal;
import org.lianbing.portal.sittings.Stamp;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reads request bodies strictly and within the caps; whatever is wrong is `malformed`.
final class Bodies {
    private static final int MOST_BYTES = 256 * 1024;
    private static final int MOST_ENTRIES = 200;
    /// What a `datetime(3)` column holds on every server, generously.
    private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2999-12-31T00:00:00Z");
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private Bodies() {}

    record Start(PublicId exam, String client) {}

    record Save(String client, List<RawStep> steps) {}

    static Start start(HttpServletRequest request) throws IOException {
        var body = object(request);
        var exam = text(body, "exam");
        if (!exam.matches("[0-9a-f]{32}")) throw malformed("exam");
        return new Start(new PublicId(exam), client(body));
    }

    static Save save(HttpServletRequest request) throws IOException {
        var body = object(request);
        return new Save(client(body), list(body, "ops", Bodies::step));
    }

    static List<SittingEvent> events(HttpServletRequest request) throws IOException {
        return list(object(request), "events", Bodies::event);
    }

    /// A body that has to be there but says nothing.
    static void nothing(HttpServletRequest request) throws IOException {
        object(request);
    }

    private static RawStep step(JsonNode op) {
        var response = op.get("response");
        if (response == null) throw malformed("response");
        var slot = number(op, "slot", 1);
        if (slot > Integer.MAX_VALUE) throw malformed("slot");
        return new RawStep(number(op, "seq", 1), (int) slot, response, stamp(op));
    }

    private static SittingEvent event(JsonNode event) {
        var kind = SittingEvent.Kind.ofCode(text(event, "kind")).orElseThrow(() -> malformed("kind"));
        return new SittingEvent(kind, stamp(event));
    }

    private static Stamp stamp(JsonNode act) {
        var since = number(act, "sinceServer", 0);
        var base = act.get("base");
        if (base == null || base.isNull()) return new Stamp(null, since);
        if (!base.isString()) throw malformed("base");
        try {
            var from = Instant.parse(base.stringValue()).truncatedTo(ChronoUnit.MILLIS);
            if (from.isBefore(EARLIEST) || from.isAfter(LATEST)) throw malformed("base");
            return new Stamp(from, since);
        } catch (DateTimeParseException e) {
            throw malformed("base", e);
        }
    }

    private static JsonNode object(HttpServletRequest request) throws IOException {
        var bytes = request.getInputStream().readNBytes(MOST_BYTES + 1);
        if (bytes.length > MOST_BYTES) throw malformed("body");
        try {
            var body = JSON.readTree(bytes);
            if (body == null || !body.isObject()) throw malformed("body");
            return body;
        } catch (JacksonException e) {
            throw malformed("body", e);
        }
    }

    private static String client(JsonNode body) {
        var client = text(body, "client");
        if (!client.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")) throw malformed("client");
        return client;
    }

    private static <T> List<T> list(JsonNode body, String name, Function<JsonNode, T> read) {
        var array = body.get(name);
        if (array == null || !array.isArray() || array.size() > MOST_ENTRIES) throw malformed(name);
        var all = new ArrayList<T>();
        for (var entry : array) {
            if (!entry.isObject()) throw malformed(name);
            all.add(read.apply(entry));
        }
        return all;
    }

    private static String text(JsonNode object, String name) {
        var value = object.get(name);
        if (value == null || !value.isString()) throw malformed(name);
        return value.stringValue();
    }

    private static long number(JsonNode object, String name, long least) {
        var value = object.get(name);
        if (value == null || !value.isIntegralNumber() || !value.canConvertToLong() || value.longValue() < least)
            throw malformed(name);
        return value.longValue();
    }

    private static SittingRefusal malformed(String field) {
        return new SittingRefusal(Problem.MALFORMED, Map.of("field", field));
    }

    private static SittingRefusal malformed(String field, Exception cause) {
        var refusal = malformed(field);
        refusal.initCause(cause);
        return refusal;
    }
}
