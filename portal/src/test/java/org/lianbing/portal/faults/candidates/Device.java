package org.lianbing.portal.faults.candidates;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lianbing.portal.faults.Message;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// One browser of a candidate: its line, its client id, its requests.
final class Device implements AutoCloseable {
    private static final long WAITING_PAGE_NANOS = 2_000_000_000L;
    private static final JsonMapper JSON = new JsonMapper();
    private static final Pattern TOKEN = Pattern.compile("_csrf[^>]*content=\"([^\"]+)\"");
    private static final Map<String, String> PLAIN = Map.of();
    private static final Map<String, String> FORM = Map.of("Content-Type", "application/x-www-form-urlencoded");
    private static final Map<String, String> PROTOCOL =
            Map.of("X-Lianbing", "sitting", "Content-Type", "application/json", "Accept", "application/json");
    private static final int TIMEOUT_MILLIS = 10_000;
    private static final int ENTRY_TIMEOUT_MILLIS = 30_000;
    private static final int SHOWN = 200;
    private static final String SITTINGS = "/api/sittings";

    private final Hall hall;
    private final int candidate;
    private final Line line;
    final String client = UUID.randomUUID().toString();

    /// A reply that was understood; `status` 0 when none came.
    record Reply(int status, JsonNode json, @Nullable Message message) {
        String code() {
            return json.path("code").asString("");
        }

        long retryAfter() {
            return message == null
                    ? 0
                    : message.header("retry-after").map(Long::parseLong).orElse(0L);
        }

        /// For the report: status and what came with it, cut off.
        String said() {
            var text = code().isEmpty() ? json.toString() : code();
            return status + " " + text.substring(0, Math.min(SHOWN, text.length()));
        }

        String header(String name) {
            return message == null ? "" : message.header(name).orElse("");
        }

        /// Nobody there, or nobody with time: to be tried again.
        boolean unheard() {
            return status == Watch.UNREACHABLE || status == 429 || status >= 500;
        }
    }

    Device(Hall hall, int candidate) {
        this.hall = hall;
        this.candidate = candidate;
        this.line = new Line(hall.origin());
    }

    Device sameLogin() {
        var other = new Device(hall, candidate);
        other.line.signedInAs(line);
        return other;
    }

    /// Signs in by the form, as a person would; the reply is 302 away from `/login` when it worked.
    Reply signIn(String account) throws InterruptedException {
        var page = ask(Request.LOGIN_PAGE, "GET", "/login", PLAIN, "", ENTRY_TIMEOUT_MILLIS);
        if (page.message == null || page.status != 200) return page;
        var token = TOKEN.matcher(page.json.path("text").asString(""));
        var form = "username=" + encoded(account) + "&password=" + encoded(hall.password());
        if (token.find()) form += "&_csrf=" + encoded(token.group(1));
        var reply = ask(Request.LOGIN, "POST", "/login", FORM, form, ENTRY_TIMEOUT_MILLIS);
        while (waits(reply) && !hall.over()) {
            hall.pause(WAITING_PAGE_NANOS);
            reply = ask(Request.LOGIN, "GET", "/sign-in/wait", PLAIN, "", ENTRY_TIMEOUT_MILLIS);
        }
        return reply;
    }

    /// Whether it is the waiting page, or leads there.
    private static boolean waits(Reply reply) {
        return reply.status() == 200 || reply.header("location").endsWith("/sign-in/wait");
    }

    Reply start(boolean takeOver) {
        var body = "{\"exam\":\"%s\",\"client\":\"%s\"%s}"
                .formatted(hall.exam(), client, takeOver ? ",\"takeOver\":true" : "");
        return ask(Request.START, "POST", SITTINGS, PROTOCOL, body, ENTRY_TIMEOUT_MILLIS);
    }

    Reply paper(String url) {
        return ask(Request.PAPER, "GET", url, PLAIN, "", ENTRY_TIMEOUT_MILLIS);
    }

    Reply save(String sitting, String ops) {
        var body = "{\"client\":\"" + client + "\",\"ops\":[" + ops + "]}";
        var kind = ops.isEmpty() ? Request.HEARTBEAT : Request.SAVE;
        return ask(kind, "PUT", SITTINGS + "/" + sitting + "/answers", PROTOCOL, body, TIMEOUT_MILLIS);
    }

    Reply submit(String sitting) {
        return ask(Request.SUBMIT, "POST", SITTINGS + "/" + sitting + "/submit", PROTOCOL, "{}", TIMEOUT_MILLIS);
    }

    Reply pulse(String url, String tag) {
        var headers = tag.isEmpty() ? PLAIN : Map.of("If-None-Match", tag);
        return ask(Request.PULSE, "GET", url, headers, "", TIMEOUT_MILLIS);
    }

    private Reply ask(
            Request request,
            String method,
            String target,
            Map<String, String> headers,
            String body,
            int timeoutMillis) {
        long sent = System.nanoTime();
        int status = Watch.UNREACHABLE;
        try {
            var message = line.ask(method, target, headers, body, timeoutMillis);
            status = message.status();
            return new Reply(status, json(message), message);
        } catch (IOException | JacksonException unheard) {
            return new Reply(Watch.UNREACHABLE, JSON.nullNode(), null);
        } finally {
            hall.watch().asked(candidate, request, sent, System.nanoTime() - sent, status);
        }
    }

    private static JsonNode json(Message message) throws IOException {
        var content = message.content();
        var json = message.header("content-type").orElse("").contains("json") && content.length > 0;
        return json
                ? JSON.readTree(content)
                : JSON.createObjectNode().put("text", new String(content, StandardCharsets.UTF_8));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        line.close();
    }
}
