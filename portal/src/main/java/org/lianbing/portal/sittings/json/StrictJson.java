package org.lianbing.portal.sittings.json;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.lianbing.portal.shared.PublicId;
import org.lianbing.portal.sittings.Problem;
import org.lianbing.portal.sittings.SittingRefusal;
import org.lianbing.portal.sittings.Stamp;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Fields of what a page sends; whatever is wrong is `malformed`, with the field's name.
public final class StrictJson {
    /// What a `datetime(3)` column holds on every server, generously.
    private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");

    private static final Instant LATEST = Instant.parse("2999-12-31T00:00:00Z");
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private StrictJson() {}

    public static JsonNode object(byte[] bytes) {
        try {
            var body = JSON.readTree(bytes);
            if (body == null || !body.isObject()) throw malformed("body");
            return body;
        } catch (JacksonException e) {
            throw malformed("body", e);
        }
    }

    public static <T> List<T> list(JsonNode body, String name, int most, Function<JsonNode, T> read) {
        var array = body.get(name);
        if (array == null || !array.isArray() || array.size() > most) throw malformed(name);
        var all = new ArrayList<T>();
        for (var entry : array) {
            if (!entry.isObject()) throw malformed(name);
            all.add(read.apply(entry));
        }
        return all;
    }

    public static String text(JsonNode object, String name) {
        var value = object.get(name);
        if (value == null || !value.isString()) throw malformed(name);
        return value.stringValue();
    }

    public static long number(JsonNode object, String name, long least, long most) {
        var value = object.get(name);
        if (value == null || !value.isIntegralNumber() || !value.canConvertToLong()) throw malformed(name);
        if (value.longValue() < least || value.longValue() > most) throw malformed(name);
        return value.longValue();
    }

    /// Absent: false.
    public static boolean flag(JsonNode object, String name) {
        var value = object.get(name);
        if (value == null || value.isNull()) return false;
        if (!value.isBoolean()) throw malformed(name);
        return value.booleanValue();
    }

    public static PublicId publicId(JsonNode object, String name) {
        var id = text(object, name);
        if (!id.matches("[0-9a-f]{32}")) throw malformed(name);
        return new PublicId(id);
    }

    public static String client(JsonNode body) {
        var client = text(body, "client");
        if (!client.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")) throw malformed("client");
        return client;
    }

    public static Stamp stamp(JsonNode act) {
        var since = number(act, "sinceServer", 0, Long.MAX_VALUE);
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

    public static SittingRefusal malformed(String field) {
        return new SittingRefusal(Problem.MALFORMED, Map.of("field", field));
    }

    public static SittingRefusal malformed(String field, Exception cause) {
        var refusal = malformed(field);
        refusal.initCause(cause);
        return refusal;
    }
}
