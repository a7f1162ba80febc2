package org.lianbing.portal.security;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.lianbing.portal.shared.Invalid;
import org.lianbing.portal.shared.Pdf;
import org.lianbing.portal.shared.QrCode;
import org.lianbing.portal.shared.Texts;
import org.lianbing.portal.shared.Times;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/// Activation slips on paper, to be cut apart: who, the code, and a QR code that opens the page with it. The code
/// stands behind the `#` of the address, which no server and no proxy gets to see.
@Component
public class SlipSheet {
    private static final int PIXELS = 4;

    private final Texts texts;
    private final String template;

    SlipSheet(Texts texts) throws IOException {
        this.texts = texts;
        template = new ClassPathResource("documents/slips.html").getContentAsString(StandardCharsets.UTF_8);
    }

    /// @param address of this portal as the people's phones reach it, `https://…`
    /// @throws Invalid when the address is none
    public byte[] pdf(List<Slip> slips, String address, Locale locale) {
        var base = checked(address);
        var all = slips.stream().map(slip -> slip(slip, base, locale)).collect(Collectors.joining("\n"));
        return Pdf.of(
                template.replace("{title}", said("security.slip.title", locale)).replace("{slips}", all));
    }

    private String slip(Slip slip, String base, Locale locale) {
        var png = Base64.getEncoder().encodeToString(QrCode.png(base + "/activate#" + slip.code(), PIXELS));
        return """
                <table><tr><td class="code"><img alt="" src="data:image/png;base64,%s" /></td><td>
                <h1>%s</h1><p>%s</p><p>%s</p><p class="big">%s</p><p class="small">%s</p></td></tr></table>""".formatted(
                        png,
                        said("security.slip.heading", locale, slip.displayName(), slip.unitName()),
                        said("security.slip.username", locale, slip.username()),
                        said("security.slip.steps", locale, base + "/activate"),
                        escaped(slip.code()),
                        said("security.slip.until", locale, Times.minute(slip.expiresAt())));
    }

    private static String checked(String address) {
        var stripped = address.strip().replaceAll("/+$", "");
        try {
            var uri = URI.create(stripped);
            if (uri.getHost() != null && List.of("http", "https").contains(uri.getScheme())) return stripped;
        } catch (IllegalArgumentException malformed) {
            throw new Invalid("security.slip.address", stripped);
        }
        throw new Invalid("security.slip.address", stripped);
    }

    private String said(String key, Locale locale, Object... arguments) {
        return escaped(texts.getTranslation(key, locale, arguments));
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscapeDecimal(text, StandardCharsets.UTF_8.name());
    }
}
