package org.lianbing.portal.sittings.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianbing.portal.shared.AccountId;
import org.lianbing.portal.shared.PublicId;
import org.lianbing.portal.sittings.Pass;
import org.lianbing.portal.sittings.Passes;
import org.lianbing.portal.sittings.testing.Browser;
import org.lianbing.portal.sittings.testing.ExamHall;
import org.lianbing.portal.sittings.testing.ExamPlan;
import org.lianbing.portal.sittings.testing.HttpPortalTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.json.JsonMapper;

/// A thousand and more tampered requests of every class; none is accepted and nothing changes. With
/// `-Dlianbing.evidence=<folder>` the counts are written to `tampering.json` there.
@HttpPortalTest
class TamperingTest {
    private static final int EACH = 1_020;
    private static final long SEED = 20_261_120L;
    private static final int THREADS = 4;

    // The cookie: form, sitting, exam, officer, account, generation, epoch, expiry, seal.
    private static final int SITTING = 1;
    private static final int EXAM = 17;
    private static final int OFFICER = 25;
    private static final int GENERATION = 41;
    private static final int EPOCH = 45;
    private static final int EXPIRY = 49;
    private static final int SEAL = 57;
    private static final int END = 89;

    private static final String OPS = "[{\"seq\":%d,\"slot\":1,\"response\":{\"choice\":\"A\"},\"sinceServer\":1}]";

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext portal;

    @Autowired
    Passes passes;

    private final HttpClient http = HttpClient.newHttpClient();
    private final Map<String, Map<String, Integer>> counts = new TreeMap<>();
    ExamHall hall;
    ExamHall other;
    Browser browser;
    String sitting;
    String neighbours;
    String elsewhere;
    String cookie;
    String stale;
    Pass pass;

    /// One forged request.
    record Forged(String method, String path, String body, String cookie) {}

    @BeforeEach
    void three_sittings_in_two_exams() {
        hall = ExamHall.open(portal, ExamPlan.open(), 2);
        other = ExamHall.open(portal, ExamPlan.open().withQuestions(5), 1);
        browser = new Browser(port).signIn(hall.candidate(0));
        sitting = browser.start(hall).at("sitting");
        var neighbour = new Browser(port).signIn(hall.candidate(1));
        neighbours = neighbour.start(hall).at("sitting");
        stale = Objects.requireNonNull(neighbour.cookies.get("lianbing_sitting"));
        new Browser(port).signIn(hall.candidate(1)).takeOver(hall);
        elsewhere = new Browser(port).signIn(other.candidate(0)).start(other).at("sitting");
        cookie = Objects.requireNonNull(browser.cookies.get("lianbing_sitting"));
        pass = Objects.requireNonNull(passes.open(cookie));
    }

    @Test
    void no_tampered_request_is_accepted() throws Exception {
        var before = hall.snapshot() + other.snapshot();
        var random = new Random(SEED);

        send(
                "sitting",
                n -> n % 2 == 0 ? request(n, sitting, changed(random, SITTING, EXAM)) : request(n, foreign(n), cookie));
        send("exam", n -> n % 2 == 0 ? request(n, sitting, changed(random, EXAM, OFFICER)) : start(other, cookie));
        send("officer", n -> request(n, sitting, changed(random, OFFICER, GENERATION)));
        send("generation", n -> request(n, sitting, changed(random, GENERATION, EPOCH)));
        send(
                "epoch",
                n -> n % 2 == 0
                        ? request(n, sitting, changed(random, EPOCH, EXPIRY))
                        : ofEpoch(n, 2 + random.nextInt(1_000)));
        send(
                "expiry",
                n -> n % 2 == 0 ? request(n, sitting, changed(random, EXPIRY, SEAL)) : request(n, sitting, expired(n)));
        send("seal", n -> request(n, sitting, changed(random, SEAL, END)));
        send("slot", n -> save(sitting, cookie, slot(n, random)));
        send("rightly signed, wrong scope", this::wrongScope);

        assertThat(hall.snapshot() + other.snapshot()).isEqualTo(before);
        counts.forEach((tampering, statuses) -> {
            assertThat(statuses.values().stream().mapToInt(Integer::intValue).sum())
                    .as(tampering)
                    .isGreaterThanOrEqualTo(1_000);
            assertThat(accepted(statuses))
                    .as("%s %s", tampering, statuses.keySet())
                    .isZero();
        });
        write();
    }

    /// Saves, heartbeats, submits, events, starts and papers in turn.
    private Forged request(int n, String id, String by) {
        return switch (n % 6) {
            case 0 -> save(id, by, OPS.formatted(n + 1));
            case 1 -> save(id, by, "[]");
            case 2 -> new Forged("POST", "/api/sittings/" + id + "/submit", "{}", by);
            case 3 ->
                new Forged(
                        "POST",
                        "/api/sittings/" + id + "/events",
                        "{\"events\":[{\"kind\":\"offline\",\"sinceServer\":1}]}",
                        by);
            case 4 -> by.equals(cookie) ? save(id, by, OPS.formatted(n + 1)) : start(hall, by);
            default -> new Forged("GET", "/api/sittings/papers/" + other.paper().hash(), "", by);
        };
    }

    private Forged save(String id, String by, String ops) {
        var body = "{\"client\":\"%s\",\"ops\":%s}".formatted(browser.client, ops);
        return new Forged("PUT", "/api/sittings/" + id + "/answers", body, by);
    }

    private Forged start(ExamHall of, String by) {
        var body = "{\"exam\":\"%s\",\"client\":\"%s\",\"takeOver\":true}".formatted(of.publicId.hex(), browser.client);
        return new Forged("POST", "/api/sittings", body, by);
    }

    private String foreign(int n) {
        return switch (n % 3) {
            case 0 -> neighbours;
            case 1 -> elsewhere;
            default -> PublicId.random().hex();
        };
    }

    /// Ops of an epoch that has not come, and the cookie of a browser that was taken over.
    private Forged ofEpoch(int n, int epoch) {
        return switch (n % 8) {
            case 1 -> save(neighbours, stale, "[]");
            case 3 -> new Forged("POST", "/api/sittings/" + neighbours + "/submit", "{}", stale);
            case 5 -> start(hall, stale);
            default ->
                save(sitting, cookie, OPS.formatted(n + 1).replace("\"slot\"", "\"epoch\":" + epoch + ",\"slot\""));
        };
    }

    private static String slot(int n, Random random) {
        var slot = switch (n % 6) {
            case 0 -> String.valueOf(7 + random.nextInt(1_000_000));
            case 1 -> String.valueOf(-random.nextInt(1_000_000));
            case 2 -> "\"" + (1 + random.nextInt(6)) + "\"";
            case 3 -> (1 + random.nextInt(6)) + ".5";
            case 4 -> "4294967297";
            default -> String.valueOf(2 + random.nextInt(5)); // a response of another type
        };
        return OPS.formatted(n + 1).replace("\"slot\":1", "\"slot\":" + slot);
    }

    /// Bits flipped in one field; every bit of it comes up.
    private String changed(Random random, int from, int to) {
        var bytes = Base64.getUrlDecoder().decode(cookie);
        var flips = 1 + random.nextInt(3);
        for (int flip = 0; flip < flips; flip++)
            bytes[from + random.nextInt(to - from)] ^= (byte) (1 << random.nextInt(8));
        var changed = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        return changed.equals(cookie) ? changed(random, from, to) : changed;
    }

    private String expired(int n) {
        return passes.seal(pass.until(Instant.now().minusMillis(1L + n)));
    }

    /// Cookies the portal itself has sealed, for something else than they are used for.
    private Forged wrongScope(int n) {
        return switch (n % 4) {
            case 0 -> request(n / 4 % 4, foreign(n), passes.seal(pass));
            case 1 ->
                request(
                        n / 4 % 4,
                        sitting,
                        passes.seal(new Pass(
                                new PublicId(foreign(n)),
                                pass.exam(),
                                pass.officer(),
                                pass.account(),
                                pass.generation(),
                                pass.epoch(),
                                pass.expires())));
            case 2 -> request(n / 4, sitting, revoked(n));
            default -> n % 8 < 4 ? start(other, passes.seal(pass)) : request(5, sitting, passes.seal(pass));
        };
    }

    private String revoked(int n) {
        var account = n % 3 == 0 ? new AccountId(999_999_000L + n) : pass.account();
        return passes.seal(new Pass(
                pass.sitting(),
                pass.exam(),
                pass.officer(),
                account,
                pass.generation() + 1 + n % 5,
                pass.epoch(),
                pass.expires()));
    }

    private void send(String tampering, IntFunction<Forged> forge) throws Exception {
        var statuses = counts.computeIfAbsent(tampering, _ -> new TreeMap<>());
        var requests = new ArrayList<Forged>();
        for (int n = 0; n < EACH; n++) requests.add(forge.apply(n));
        try (var threads = Executors.newFixedThreadPool(THREADS)) {
            var running = new ArrayList<Future<String>>();
            for (var request : requests) running.add(threads.submit(() -> answer(request)));
            for (var each : running) statuses.merge(each.get(), 1, Integer::sum);
        }
    }

    private String answer(Forged forged) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + forged.path()))
                .method(
                        forged.method(),
                        forged.body().isEmpty()
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString(forged.body()))
                .header("X-Lianbing", "sitting")
                .header("Content-Type", "application/json")
                .header("Cookie", "lianbing_sitting=" + forged.cookie());
        var reply = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        if (reply.statusCode() < 400) return reply.statusCode() + " " + forged;
        return reply.statusCode() + " "
                + new JsonMapper().readTree(reply.body()).path("code").asString("");
    }

    private static int accepted(Map<String, Integer> statuses) {
        return statuses.entrySet().stream()
                .filter(each -> !each.getKey().startsWith("4"))
                .mapToInt(Map.Entry::getValue)
                .sum();
    }

    private void write() throws IOException {
        var folder = System.getProperty("lianbing.evidence");
        if (folder == null) return;
        var json = new JsonMapper().createObjectNode();
        json.put(
                "what",
                "tampered requests against the sitting protocol; accepted: answered below 400 or anything changed");
        json.put("seed", SEED);
        json.put(
                "machine",
                System.getProperty("os.name") + ", " + Runtime.getRuntime().availableProcessors() + " processors, Java "
                        + Runtime.version());
        var classes = json.putObject("classes");
        counts.forEach((tampering, statuses) -> {
            var each = classes.putObject(tampering);
            each.put(
                    "requests",
                    statuses.values().stream().mapToInt(Integer::intValue).sum());
            each.put("accepted", accepted(statuses));
            var answers = each.putObject("answers");
            statuses.forEach(answers::put);
        });
        var file = Path.of(folder, "tampering.json");
        Files.createDirectories(file.getParent());
        Files.write(
                file, List.of(new JsonMapper().writerWithDefaultPrettyPrinter().writeValueAsString(json)));
    }
}
