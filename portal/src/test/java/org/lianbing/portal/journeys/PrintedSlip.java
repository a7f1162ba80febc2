package org.lianbing.portal.journeys;

import com.google.zxing.ReaderException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.lianbing.portal.testing.QrImages;

/// What stands on a slip of paper.
record PrintedSlip(String name, String unit, String username, String code) {
    private static final Pattern SLIP =
            Pattern.compile("(\\S+)[ 　]+(\\S+)\\s+用户名：(\\S+)\\s.*?([0-9A-Z]{4}(?:-[0-9A-Z]{4}){3})", Pattern.DOTALL);

    /// Reads the words, and holds the QR codes beside them against the codes in print.
    static List<PrintedSlip> read(Path pdf, String portal) throws IOException, ReaderException {
        try (var document = Loader.loadPDF(pdf.toFile())) {
            var slips = SLIP.matcher(new PDFTextStripper().getText(document))
                    .results()
                    .map(found -> new PrintedSlip(found.group(1), found.group(2), found.group(3), found.group(4)))
                    .toList();
            var printed = slips.stream().map(slip -> portal + "/activate#" + slip.code());
            var missing = new HashSet<>(QrImages.on(document));
            if (!printed.allMatch(missing::remove) || !missing.isEmpty())
                throw new AssertionError("QR codes differ from the codes in print");
            return slips;
        }
    }
}
