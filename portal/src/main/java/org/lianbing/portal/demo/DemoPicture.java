package org.lianbing.portal.demo;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/// Drawn in place of real photos and scans.
final class DemoPicture {
    private static final int WIDTH = 413;
    private static final int HEIGHT = 579;
    private static final Color UNIFORM = new Color(0x24, 0x3b, 0x5a);
    private static final Color SKIN = new Color(0xe3, 0xbf, 0xa2);
    private static final Color HAIR = new Color(0x2b, 0x24, 0x20);
    private static final Color BLUE = new Color(0x6d, 0x9b, 0xd6);

    private DemoPicture() {}

    /// A head and shoulders in passport proportions.
    ///
    /// @param white whether the background is as asked for
    static byte[] photo(boolean white) {
        var image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        var canvas = canvas(image, white ? Color.WHITE : BLUE);
        canvas.setColor(UNIFORM);
        canvas.fillRoundRect(50, 430, 313, 240, 160, 160);
        canvas.setColor(SKIN);
        canvas.fillRect(172, 350, 70, 100);
        canvas.fillOval(122, 150, 170, 230);
        canvas.setColor(HAIR);
        canvas.fillArc(116, 130, 182, 200, 0, 180);
        canvas.dispose();
        return png(image);
    }

    /// A sheet with lines and a seal.
    static byte[] scan() {
        var image = new BufferedImage(620, 877, BufferedImage.TYPE_INT_RGB);
        var canvas = canvas(image, Color.WHITE);
        canvas.setColor(Color.DARK_GRAY);
        canvas.fillRect(190, 80, 240, 16);
        for (int line = 0; line < 14; line++) canvas.fillRect(80, 170 + 34 * line, line == 13 ? 200 : 460, 5);
        canvas.setColor(Color.RED);
        canvas.drawOval(400, 680, 120, 120);
        canvas.dispose();
        return png(image);
    }

    private static Graphics2D canvas(BufferedImage image, Color background) {
        var canvas = image.createGraphics();
        canvas.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        canvas.setColor(background);
        canvas.fillRect(0, 0, image.getWidth(), image.getHeight());
        return canvas;
    }

    private static byte[] png(BufferedImage image) {
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
