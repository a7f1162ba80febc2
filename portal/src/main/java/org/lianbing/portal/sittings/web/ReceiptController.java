package org.lianbing.portal.sittings.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import org.lianbing.portal.shared.Texts;
import org.lianbing.portal.shared.Times;
import org.lianbing.portal.sittings.Receipts;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.HtmlUtils;

/// The public page behind a receipt's QR code: plain HTML that needs neither login nor script.
@RestController
class ReceiptController {
    private static final ZoneId SHOWN = Times.ZONE;
    private static final String POLICY =
            "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private final Receipts receipts;
    private final Texts texts;

    ReceiptController(Receipts receipts, Texts texts) {
        this.receipts = receipts;
        this.texts = texts;
    }

    @GetMapping(path = "/receipt/{code:[0-9a-zA-Z]{1,64}}", produces = "text/html;charset=UTF-8")
    ResponseEntity<byte[]> page(@PathVariable String code, HttpServletRequest request) throws IOException {
        var locale = ProblemWriter.language(request);
        var found = receipts.check(code);
        var html = found.isPresent() ? genuine(found.get(), code, locale) : unknown(locale);
        return ResponseEntity.status(found.isPresent() ? HttpStatus.OK : HttpStatus.NOT_FOUND)
                .cacheControl(CacheControl.noStore())
                .header("Content-Security-Policy", POLICY)
                .body(html.getBytes(StandardCharsets.UTF_8));
    }

    private String genuine(Receipts.Genuine receipt, String code, Locale locale) throws IOException {
        var time = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", locale).withZone(SHOWN);
        var facts = fact("exam", receipt.exam(), locale)
                + fact("candidate", receipt.name(), locale)
                + fact("ended", time.format(receipt.endedAt()), locale)
                + fact("reason", say("sittings.reason." + receipt.reason(), locale), locale)
                + fact("answered", receipt.answered() + " / " + receipt.total(), locale)
                + accepted(receipt, locale)
                + fact("code", code, locale);
        return page("genuine", locale, "<dl>" + facts + "</dl>");
    }

    private String accepted(Receipts.Genuine receipt, Locale locale) {
        if (receipt.accepted() == 0) return "";
        return fact(
                "accepted",
                texts.getTranslation("sittings.receipt.accepted.count", locale, receipt.accepted()),
                locale);
    }

    private String unknown(Locale locale) throws IOException {
        return page("unknown", locale, "");
    }

    private String fact(String name, String value, Locale locale) {
        return "<dt>" + escaped(say("sittings.receipt." + name, locale)) + "</dt><dd>" + escaped(value) + "</dd>";
    }

    private String page(String outcome, Locale locale, String facts) throws IOException {
        var page = new ClassPathResource("receipt/page.html").getContentAsString(StandardCharsets.UTF_8);
        var places = Map.of(
                "{language}",
                "en".equals(locale.getLanguage()) ? "en" : "zh-CN",
                "{title}",
                escaped(say("sittings.receipt.title", locale)),
                "{outcome}",
                outcome,
                "{verdict}",
                escaped(say("sittings.receipt." + outcome, locale)),
                "{note}",
                escaped(say("sittings.receipt." + outcome + ".note", locale)),
                "{facts}",
                facts);
        for (var place : places.entrySet()) page = page.replace(place.getKey(), place.getValue());
        return page;
    }

    private String say(String key, Locale locale) {
        return texts.getTranslation(key, locale);
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, StandardCharsets.UTF_8.name());
    }
}
