package org.lianbing.portal.security.door;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.lianbing.portal.shared.Texts;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/// One sentence, how many are before, and the promise to go on by itself. Plain HTML: it costs next to nothing.
@Component
class WaitingPage {
    private static final int AGAIN_SECONDS = 2;
    private static final int LONGEST_SECONDS = 15;
    private static final int SERVED_A_SECOND = 20;

    private final Texts texts;
    private final String template;

    WaitingPage(Texts texts) throws IOException {
        this.texts = texts;
        template = new ClassPathResource("sign-in/wait.html").getContentAsString(StandardCharsets.UTF_8);
    }

    void write(long before, HttpServletRequest request, HttpServletResponse response) throws IOException {
        var locale = request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) == null ? Texts.CHINESE : request.getLocale();
        var again = Math.clamp(before / SERVED_A_SECOND, AGAIN_SECONDS, LONGEST_SECONDS);
        response.setStatus(HttpStatus.OK.value());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setIntHeader(HttpHeaders.RETRY_AFTER, again);
        response.setContentType(MediaType.TEXT_HTML_VALUE);
        response.setCharacterEncoding("UTF-8");
        response.getWriter()
                .write(template.replace("{language}", "en".equals(locale.getLanguage()) ? "en" : "zh-CN")
                        .replace("{again}", String.valueOf(again))
                        .replace("{title}", said("security.wait.title", locale))
                        .replace("{sentence}", said("security.wait.sentence", locale, before))
                        .replace("{note}", said("security.wait.note", locale)));
    }

    private String said(String key, Locale locale, Object... arguments) {
        return HtmlUtils.htmlEscape(texts.getTranslation(key, locale, arguments), StandardCharsets.UTF_8.name());
    }
}
