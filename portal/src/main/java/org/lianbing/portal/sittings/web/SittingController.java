package org.lianbing.portal.sittings.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.lianbing.portal.shared.QrCode;
import org.lianbing.portal.sittings.Problem;
import org.lianbing.portal.sittings.Receipt;
import org.lianbing.portal.sittings.SaveOutcome;
import org.lianbing.portal.sittings.SittingRefusal;
import org.lianbing.portal.sittings.Sittings;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// The sitting protocol over HTTP: reads and writes its JSON, nothing else.
@RestController
@RequestMapping(path = SittingController.PATH, produces = MediaType.APPLICATION_JSON_VALUE)
class SittingController {
    static final String PATH = "/api/sittings";
    private static final CacheControl FOR_EVER =
            CacheControl.maxAge(Duration.ofDays(365)).cachePrivate().immutable();

    private final Sittings sittings;
    private final Doorkeeper doorkeeper;
    private final Cookies cookies;
    private final SittingProperties properties;

    SittingController(Sittings sittings, Doorkeeper doorkeeper, Cookies cookies, SittingProperties properties) {
        this.sittings = sittings;
        this.doorkeeper = doorkeeper;
        this.cookies = cookies;
        this.properties = properties;
    }

    @PostMapping
    ResponseEntity<Wire.StartedReply> start(HttpServletRequest request) throws IOException {
        var body = Bodies.start(request);
        var entrant = doorkeeper.entrant(request);
        var started = sittings.start(body.exam(), body.client(), body.takeOver(), entrant);
        var receipt = started.receipt();
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.SET_COOKIE, cookies.issue(started.pass(), request))
                .body(Wire.StartedReply.of(
                        started, properties.pulseEvery().toMillis(), receipt == null ? null : reply(receipt, request)));
    }

    @GetMapping("/papers/{hash}")
    ResponseEntity<byte[]> paper(@PathVariable String hash, HttpServletRequest request) throws IOException {
        var zipped = sittings.paper(doorkeeper.pass(request), hash);
        var takesZipped =
                String.valueOf(request.getHeader(HttpHeaders.ACCEPT_ENCODING)).contains("gzip");
        var reply = ResponseEntity.ok()
                .cacheControl(FOR_EVER)
                .varyBy(HttpHeaders.ACCEPT_ENCODING)
                .contentType(MediaType.APPLICATION_JSON);
        if (takesZipped)
            return reply.header(HttpHeaders.CONTENT_ENCODING, "gzip").body(zipped);
        try (var plain = new GZIPInputStream(new ByteArrayInputStream(zipped))) {
            return reply.body(plain.readAllBytes());
        }
    }

    @PutMapping("/{sitting}/answers")
    ResponseEntity<Wire.SavedReply> save(@PathVariable String sitting, HttpServletRequest request) throws IOException {
        var body = Bodies.save(request);
        var pass = doorkeeper.pass(request, sitting);
        return switch (sittings.save(pass, body.client(), body.steps())) {
            case SaveOutcome.Saved saved -> {
                var reply = ResponseEntity.ok().cacheControl(CacheControl.noStore());
                if (!saved.expires().equals(pass.expires()))
                    reply.header(HttpHeaders.SET_COOKIE, cookies.issue(pass.until(saved.expires()), request));
                yield reply.body(Wire.SavedReply.of(saved));
            }
            case SaveOutcome.Late late ->
                throw new SittingRefusal(
                        Problem.LATE,
                        Map.of(
                                "acked", late.acked(),
                                "deadline", late.sitting().requireDeadline(),
                                "state", late.sitting().state().name(),
                                "serverTime", late.serverTime()));
            case SaveOutcome.TakenOver _ -> throw new SittingRefusal(Problem.TAKEN_OVER);
        };
    }

    @PostMapping("/{sitting}/submit")
    ResponseEntity<Wire.SubmittedReply> submit(@PathVariable String sitting, HttpServletRequest request)
            throws IOException {
        Bodies.nothing(request);
        var receipt = sittings.submit(doorkeeper.pass(request, sitting));
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(new Wire.SubmittedReply(reply(receipt, request)));
    }

    @PostMapping("/{sitting}/events")
    ResponseEntity<Void> events(@PathVariable String sitting, HttpServletRequest request) throws IOException {
        var events = Bodies.events(request);
        sittings.note(doorkeeper.pass(request, sitting), events);
        return ResponseEntity.noContent().build();
    }

    private static Wire.ReceiptReply reply(Receipt receipt, HttpServletRequest request) {
        var check = "/receipt/" + receipt.code();
        var origin = org.springframework.web.servlet.support.ServletUriComponentsBuilder.fromContextPath(request)
                .build()
                .toUriString();
        return Wire.ReceiptReply.of(receipt, check, QrCode.svg(origin + check));
    }
}
