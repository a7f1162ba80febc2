package org.lianbing.portal.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FaultProxyTest {
    private static final String ANSWER = "an answer of some length";

    private final List<String> arrived = new CopyOnWriteArrayList<>();
    private final List<HttpServer> nodes = new ArrayList<>();
    private final HttpClient browser = HttpClient.newHttpClient();
    private FaultProxy proxy = FaultProxy.start(0, 1, List.of());

    @BeforeEach
    void start() throws IOException {
        proxy.close();
        nodes.add(node("first"));
        nodes.add(node("second"));
        proxy = FaultProxy.start(0, 7, nodes.getFirst().getAddress().getPort());
    }

    @AfterEach
    void stop() {
        proxy.close();
        browser.close();
        nodes.forEach(node -> node.stop(0));
    }

    @Test
    void passes_everything_when_calm() throws Exception {
        assertThat(save("one").body()).isEqualTo(ANSWER);
        assertThat(save("two").statusCode()).isEqualTo(200);
        assertThat(arrived).containsExactly("first one", "first two");
    }

    @ParameterizedTest
    @CsvSource({"DROP_REQUEST, 0", "DROP_REPLY, 1", "CUT_REPLY, 1", "CUT_REQUEST, 0"})
    void a_broken_line_is_no_answer_whatever_the_portal_has_done(Fault fault, int done) {
        proxy.faults().set(Rule.always(fault));

        assertThatThrownBy(() -> save("lost")).isInstanceOf(IOException.class);
        assertThat(arrived).hasSize(done);
        assertThat(proxy.faults().happened()).isEqualTo(Map.of(fault, 1));
    }

    @ParameterizedTest
    @CsvSource({"HANG_REQUEST, 0", "HANG_REPLY, 1"})
    void a_half_open_line_says_nothing(Fault fault, int done) {
        proxy.faults().set(Rule.always(fault));

        assertThatThrownBy(() -> save("into the void")).isInstanceOf(HttpTimeoutException.class);
        assertThat(arrived).hasSize(done);
    }

    @Test
    void a_doubled_request_arrives_twice_and_is_answered_once() throws Exception {
        proxy.faults().set(Rule.always(Fault.DUPLICATE));

        assertThat(save("twice").body()).isEqualTo(ANSWER);
        assertThat(arrived).containsExactly("first twice", "first twice");
    }

    @Test
    void an_unavailable_portal_says_when_to_come_back() throws Exception {
        proxy.faults().set(Rule.always(Fault.UNAVAILABLE).millis(3_000).times(1));

        var turnedAway = save("not now");

        assertThat(turnedAway.statusCode()).isEqualTo(503);
        assertThat(turnedAway.headers().firstValue("Retry-After")).contains("3");
        assertThat(save("now").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({"DELAY_REQUEST", "DELAY_REPLY"})
    void a_delay_is_only_a_delay(Fault fault) throws Exception {
        proxy.faults().set(Rule.always(fault).millis(20));

        assertThat(save("slow").body()).isEqualTo(ANSWER);
    }

    @Test
    void a_rule_may_mean_some_addresses_only() throws Exception {
        proxy.faults().set(Rule.always(Fault.DROP_REPLY).on("/elsewhere"));

        assertThat(save("here").statusCode()).isEqualTo(200);
    }

    @Test
    void the_same_seed_brings_the_same_faults() {
        var some = Rule.sometimes(Fault.DROP_REPLY, 0.5);
        var one = new Faults(42);
        var other = new Faults(42);
        one.set(some);
        other.set(some);

        for (int i = 0; i < 100; i++) assertThat(one.draw("/")).isEqualTo(other.draw("/"));
        assertThat(one.happened().get(Fault.DROP_REPLY)).isBetween(30, 70);
    }

    @Test
    void a_browser_stays_with_its_node_and_moves_on_when_that_one_dies() throws Exception {
        proxy.close();
        proxy = FaultProxy.start(
                0, 1, nodes.stream().map(node -> node.getAddress().getPort()).toList());
        var first = save("one");
        var cookie = first.headers().firstValue("Set-Cookie").orElseThrow().split(";", 2)[0];
        save("two", cookie);

        nodes.getFirst().stop(0);
        var moved = save("three", cookie);

        assertThat(arrived).containsExactly("first one", "first two", "second three");
        assertThat(moved.headers().firstValue("Set-Cookie").orElse("")).startsWith("lianbing_node=1");
    }

    @Test
    void is_steered_from_outside() throws Exception {
        try (var control = FaultControl.of(proxy, 0)) {
            var address = URI.create("http://localhost:" + control.port() + "/");
            var rules = "[{\"fault\": \"drop-reply\", \"times\": 1}]";
            ask(HttpRequest.newBuilder(address)
                    .PUT(BodyPublishers.ofString(rules))
                    .build());

            assertThatThrownBy(() -> save("lost")).isInstanceOf(IOException.class);
            assertThat(ask(HttpRequest.newBuilder(address).build()).body()).isEqualTo("{\"DROP_REPLY\":1}");
            var nonsense = HttpRequest.newBuilder(address)
                    .PUT(BodyPublishers.ofString("[{\"fault\": \"rain\"}]"))
                    .build();
            assertThat(ask(nonsense).statusCode()).isEqualTo(400);
        }
    }

    private HttpServer node(String name) throws IOException {
        var node = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        node.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        node.createContext("/", exchange -> {
            try (exchange) {
                arrived.add(name + " " + new String(exchange.getRequestBody().readAllBytes(), UTF));
                exchange.sendResponseHeaders(200, 0); // chunked
                exchange.getResponseBody().write(ANSWER.getBytes(UTF));
            }
        });
        node.start();
        return node;
    }

    private static final java.nio.charset.Charset UTF = java.nio.charset.StandardCharsets.UTF_8;

    private HttpResponse<String> save(String text, String... cookie) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(proxy.url() + "/save"))
                .timeout(Duration.ofMillis(1_500))
                .PUT(BodyPublishers.ofString(text));
        for (var each : cookie) request.header("Cookie", each);
        return ask(request.build());
    }

    private HttpResponse<String> ask(HttpRequest request) throws Exception {
        return browser.send(request, BodyHandlers.ofString());
    }
}
