package org.lianbing.portal.sittings.web;

import java.io.IOException;
import java.net.URI;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/// Serves the answering page: the same file for every exam, which it reads from the address.
@RestController
class SittingPageController {
    /// Own scripts, styles and requests only; never inside another page.
    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
                    + " font-src 'self'; connect-src 'self'; worker-src 'self'; manifest-src 'self'; base-uri 'none';"
                    + " form-action 'none'; frame-ancestors 'none'";

    private static final String WORKER_POLICY = "default-src 'none'; connect-src 'self'";

    /// Where the answering page sends a person who was signed out: signing in leads back to the exam.
    @GetMapping("/enter/{exam:[0-9a-f]{32}}")
    ResponseEntity<Void> enter(@PathVariable String exam) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create("/sit/" + exam))
                .build();
    }

    /// The second address is the service worker's: the page without an exam, and without a login.
    @GetMapping(
            path = {"/sit/{exam:[0-9a-f]{32}}", "/sit/shell"},
            produces = "text/html;charset=UTF-8")
    ResponseEntity<byte[]> page() throws IOException {
        return file("index.html", POLICY);
    }

    /// The service worker. It lies in its scope, `/sit/`; a browser asks for it anew with every page.
    @GetMapping(path = "/sit/worker.js", produces = "text/javascript;charset=UTF-8")
    ResponseEntity<byte[]> worker() throws IOException {
        return file("worker.js", WORKER_POLICY);
    }

    private static ResponseEntity<byte[]> file(String name, String policy) throws IOException {
        var file = new ClassPathResource("sitting-page/" + name);
        if (!file.exists()) return ResponseEntity.notFound().build();
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noCache())
                .header("Content-Security-Policy", policy)
                .header("Referrer-Policy", "same-origin")
                .body(file.getContentAsByteArray());
    }
}
