package org.lianbing.portal.shared;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/// Documents on paper: XHTML with print styles becomes a PDF with its font inside. Nothing outside the document is
/// loaded.
public final class Pdf {
    /// What styles call the font.
    public static final String FONT = "Noto Sans SC";

    private static final String FILE = "/fonts/noto-sans-sc.ttf";

    private Pdf() {}

    public static byte[] of(String xhtml) {
        try (var bytes = new ByteArrayOutputStream()) {
            var builder = new PdfRendererBuilder();
            builder.useFont(Pdf::font, FONT);
            builder.useUriResolver((base, uri) -> uri.startsWith("data:") ? uri : null);
            builder.withHtmlContent(xhtml, null);
            builder.toStream(bytes);
            builder.run();
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream font() {
        var font = Pdf.class.getResourceAsStream(FILE);
        if (font == null) throw new IllegalStateException("The font of documents is missing; build with ./lianbing");
        return font;
    }
}
