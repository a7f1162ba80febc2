package org.lianbing.portal.sittings.web;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.util.Map;

/// A QR code as SVG: one path, one unit a module, black on white in either colour scheme.
final class QrCode {
    private static final int QUIET_ZONE = 4;

    private QrCode() {}

    static String svg(String text) {
        try {
            var hints =
                    Map.of(EncodeHintType.MARGIN, QUIET_ZONE, EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.M);
            var code = new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 1, 1, hints);
            var path = new StringBuilder();
            for (int y = 0; y < code.getHeight(); y++)
                for (int x = 0; x < code.getWidth(); x++)
                    if (code.get(x, y))
                        path.append('M').append(x).append(' ').append(y).append("h1v1h-1z");
            return """
                    <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %1$d %2$d" shape-rendering="crispEdges">\
                    <path fill="#fff" d="M0 0h%1$dv%2$dH0z"/><path d="%3$s"/></svg>""".formatted(code.getWidth(), code.getHeight(), path);
        } catch (WriterException e) {
            throw new IllegalArgumentException("Too long for a QR code: " + text.length(), e);
        }
    }
}
