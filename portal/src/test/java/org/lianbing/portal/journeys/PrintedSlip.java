package org.lianbing.portal.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.ReaderException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.lianbing.portal.testing.QrImages;

/// What stands on a slip of paper.
record PrintedSlip(String name, String unit, String username, String code) {
    private static final Pattern SLIP = Pattern.compile(
            "(\\S+)\\s+(\\S+)\\s+用户名：(\\S+)\\s.*?([0-9A-Z]{4}(?:-[0-9A-Z]{4}){3})",
            Pattern.DOTALL | Pattern.UNICODE_CHARACTER_CLASS);

    /// Reads the words, and holds the QR codes beside them against the codes in print.
    static List<PrintedSlip> read(Path pdf, String portal) throws IOException, ReaderException {
        try (var document = Loader.loadPDF(pdf.toFile())) {
            var text = new PDFTextStripper().getText(document);
            var slips = SLIP.matcher(text)
                    .results()
                    .map(found -> new PrintedSlip(found.group(1), found.group(2), found.group(3), found.group(4)))
                    .toList();
            assertThat(QrImages.on(document))
                    .as(text)
                    .containsExactlyInAnyOrderElementsOf(slips.stream()
                            .map(slip -> portal + "/activate#" + slip.code())
                            .toList());
            return slips;
        }
    }
}
