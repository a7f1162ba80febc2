package org.lianbing.portal.faults;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Steers a proxy from outside its process: `PUT /` with
/// `[{"fault": "drop-reply", "path": ".*", "probability": 1, "times": 0, "millis": 1000}]` replaces the rules
/// (only `fault` is required), `DELETE /` ends all faults, `POST /cut` breaks every line, `GET /` counts what happened.
public final class FaultControl implements AutoCloseable {
    private static final JsonMapper JSON = new JsonMapper();

    private final HttpServer server;

    private FaultControl(HttpServer server) {
        this.server = server;
    }

    /// @param port where it listens; 0: any free one
    public static FaultControl of(FaultProxy proxy, int port) {
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
            server.createContext("/", exchange -> {
                try (exchange) {
                    exchange.sendResponseHeaders(steer(proxy, exchange), 0);
                    exchange.getResponseBody()
                            .write(JSON.writeValueAsBytes(proxy.faults().happened()));
                }
            });
            server.start();
            return new FaultControl(server);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int steer(FaultProxy proxy, HttpExchange exchange) throws IOException {
        try {
            switch (exchange.getRequestMethod()) {
                case "PUT" ->
                    proxy.faults()
                            .set(rules(JSON.readTree(exchange.getRequestBody().readAllBytes())));
                case "DELETE" -> proxy.faults().calm();
                case "POST" -> proxy.cutLines();
                default -> {}
            }
            return 200;
        } catch (IllegalArgumentException | JacksonException e) {
            return 400;
        }
    }

    private static List<Rule> rules(JsonNode json) {
        var rules = new ArrayList<Rule>();
        for (var each : json)
            rules.add(new Rule(
                    Fault.valueOf(each.path("fault")
                            .asString("")
                            .toUpperCase(Locale.ROOT)
                            .replace('-', '_')),
                    Pattern.compile(each.path("path").asString(".*")),
                    each.path("probability").asDouble(1),
                    each.path("times").asInt(0),
                    each.path("millis").asLong(1_000)));
        return rules;
    }

    public int port() {
        return server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
