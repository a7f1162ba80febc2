package org.lianbing.portal.sittings.testing;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What came back.
public record Reply(HttpResponse<byte[]> response) {
    private static final JsonMapper JSON = new JsonMapper();

    public int status() {
        return response.statusCode();
    }

    public String header(String name) {
        return response.headers().firstValue(name).orElse("");
    }

    public String text() {
        return new String(response.body(), StandardCharsets.UTF_8);
    }

    public JsonNode json() {
        return JSON.readTree(response.body());
    }

    /// A text of the reply, by JSON pointer without the first slash.
    public String at(String pointer) {
        return json().at("/" + pointer).asString();
    }

    /// `409 late`, for comparing refusals in one go.
    public String refusal() {
        return status() + " " + json().path("code").asString("");
    }
}
