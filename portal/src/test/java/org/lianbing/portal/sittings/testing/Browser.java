package org.lianbing.portal.sittings.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// A candidate's browser: keeps cookies by name, follows nothing by itself.
public final class Browser {
    private static final Pattern TOKEN = Pattern.compile("_csrf[^>]*content=\"([^\"]+)\"");

    private final HttpClient http = HttpClient.newHttpClient();
    private final String origin;
    public final Map<String, String> cookies = new TreeMap<>();
    public final String client = UUID.randomUUID().toString();

    public Browser(int port) {
        origin = "http://localhost:" + port;
    }

    /// Signs in by the form, as a person would.
    public Browser signIn(ExamHall.Person person) {
        var page = TOKEN.matcher(send("GET", "/login", null, Map.of()).text());
        var form = new TreeMap<>(Map.of("username", person.username(), "password", ExamHall.PASSWORD));
        if (page.find()) form.put("_csrf", page.group(1));
        var body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        var reply = send("POST", "/login", body, Map.of("Content-Type", "application/x-www-form-urlencoded"));
        if (reply.status() != 302 || reply.header("Location").contains("error"))
            throw new IllegalStateException("Not signed in: " + reply.status() + " " + reply.header("Location"));
        return this;
    }

    public Reply start(ExamHall hall) {
        return post("/api/sittings", "{\"exam\":\"%s\",\"client\":\"%s\"}".formatted(hall.publicId.hex(), client));
    }

    /// Takes the sitting from the browser that holds it.
    public Reply takeOver(ExamHall hall) {
        return post(
                "/api/sittings",
                "{\"exam\":\"%s\",\"client\":\"%s\",\"takeOver\":true}".formatted(hall.publicId.hex(), client));
    }

    /// @param ops the JSON of the array
    public Reply save(String sitting, String ops) {
        return put("/api/sittings/" + sitting + "/answers", "{\"client\":\"%s\",\"ops\":%s}".formatted(client, ops));
    }

    public Reply submit(String sitting) {
        return post("/api/sittings/" + sitting + "/submit", "{}");
    }

    public Reply get(String path) {
        return send("GET", path, null, Map.of());
    }

    public Reply post(String path, String json) {
        return send("POST", path, json, Map.of("X-Lianbing", "sitting", "Content-Type", "application/json"));
    }

    public Reply put(String path, String json) {
        return send("PUT", path, json, Map.of("X-Lianbing", "sitting", "Content-Type", "application/json"));
    }

    public Reply send(
            String method, String path, @org.jspecify.annotations.Nullable String body, Map<String, String> headers) {
        var request = HttpRequest.newBuilder(URI.create(origin + path))
                .method(
                        method,
                        body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body));
        headers.forEach(request::header);
        if (!cookies.isEmpty())
            request.header(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        try {
            var response = http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            for (var set : response.headers().allValues("Set-Cookie")) {
                var pair = set.split(";", 2)[0].split("=", 2);
                cookies.put(pair[0], pair[1]);
            }
            return new Reply(response);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
