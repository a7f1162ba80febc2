package org.lianbing.portal.sittings.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import org.lianbing.portal.shared.PublicId;
import org.lianbing.portal.sittings.RawStep;
import org.lianbing.portal.sittings.SittingEvent;
import org.lianbing.portal.sittings.json.OpJson;
import org.lianbing.portal.sittings.json.StrictJson;
import tools.jackson.databind.JsonNode;

/// Reads request bodies strictly and within the caps; whatever is wrong is `malformed`.
final class Bodies {
    private static final int MOST_BYTES = 256 * 1024;
    private static final int MOST_ENTRIES = 200;

    private Bodies() {}

    record Start(PublicId exam, String client, boolean takeOver) {}

    record Save(String client, List<RawStep> steps) {}

    static Start start(HttpServletRequest request) throws IOException {
        var body = object(request);
        return new Start(StrictJson.publicId(body, "exam"), StrictJson.client(body), StrictJson.flag(body, "takeOver"));
    }

    static Save save(HttpServletRequest request) throws IOException {
        var body = object(request);
        return new Save(StrictJson.client(body), StrictJson.list(body, "ops", MOST_ENTRIES, OpJson::read));
    }

    static List<SittingEvent> events(HttpServletRequest request) throws IOException {
        return StrictJson.list(object(request), "events", MOST_ENTRIES, Bodies::event);
    }

    /// A body that has to be there but says nothing.
    static void nothing(HttpServletRequest request) throws IOException {
        object(request);
    }

    private static SittingEvent event(JsonNode event) {
        var kind = SittingEvent.Kind.ofCode(StrictJson.text(event, "kind"))
                .orElseThrow(() -> StrictJson.malformed("kind"));
        return new SittingEvent(kind, StrictJson.stamp(event));
    }

    private static JsonNode object(HttpServletRequest request) throws IOException {
        var bytes = request.getInputStream().readNBytes(MOST_BYTES + 1);
        if (bytes.length > MOST_BYTES) throw StrictJson.malformed("body");
        return StrictJson.object(bytes);
    }
}
