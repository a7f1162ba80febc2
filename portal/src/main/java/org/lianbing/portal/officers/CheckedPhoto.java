package org.lianbing.portal.officers;

import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Set;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.lianbing.portal.shared.Invalid;

/// A photo that was decoded and encoded anew: whatever else the file carried (scripts, positions, a second file behind
/// the picture) is gone.
///
/// @param jpeg  at most [#HEIGHT] pixels high
/// @param white whether the background is white enough
@SuppressWarnings("ArrayRecordComponent") // written to disk at once and never compared
record CheckedPhoto(byte[] jpeg, int width, int height, boolean white) {
    private static final Set<String> FORMATS = Set.of("jpeg", "png");

    /// Beyond this a picture is made to exhaust memory, not to show a face.
    private static final long PIXELS = 40_000_000;

    private static final int HEIGHT = 840;
    private static final float QUALITY = 0.9f;
    private static final int WHITE = 225;

    /// @throws Invalid when the file is no readable JPEG or PNG, too large, too small or of another shape
    static CheckedPhoto of(byte[] file, PhotoRules rules) {
        if (file.length > rules.maxKilobytes() * 1024L)
            throw new Invalid("officers.photo.too-heavy", rules.maxKilobytes());
        var image = opaque(decoded(file, rules), rules);
        return new CheckedPhoto(jpeg(image), image.getWidth(), image.getHeight(), whiteBehind(image, rules));
    }

    private static BufferedImage decoded(byte[] file, PhotoRules rules) {
        try (var input = new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
            var readers = ImageIO.getImageReaders(input);
            if (!readers.hasNext()) throw new Invalid("officers.photo.unreadable");
            var reader = readers.next();
            try {
                if (!FORMATS.contains(reader.getFormatName().toLowerCase(Locale.ROOT)))
                    throw new Invalid("officers.photo.unreadable");
                reader.setInput(input, true, true);
                return read(reader, rules);
            } finally {
                reader.dispose();
            }
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException | NegativeArraySizeException e) {
            var invalid = new Invalid("officers.photo.unreadable");
            invalid.initCause(e);
            throw invalid;
        }
    }

    private static BufferedImage read(ImageReader reader, PhotoRules rules) throws IOException {
        int width = reader.getWidth(0);
        int height = reader.getHeight(0);
        if ((long) width * height > PIXELS) throw new Invalid("officers.photo.too-large");
        if (width < rules.minWidth() || height < rules.minHeight())
            throw new Invalid("officers.photo.too-small", rules.minWidth(), rules.minHeight(), width, height);
        if (Math.abs(100L * width - (long) rules.ratioPercent() * height) > (long) rules.tolerancePercent() * height)
            throw new Invalid("officers.photo.shape", rules.minWidth(), rules.minHeight());
        var parameters = reader.getDefaultReadParam();
        int step = Math.max(1, height / (2 * HEIGHT));
        parameters.setSourceSubsampling(step, step, 0, 0);
        return reader.read(0, parameters);
    }

    private static BufferedImage opaque(BufferedImage image, PhotoRules rules) {
        int height = Math.min(image.getHeight(), Math.max(HEIGHT, rules.minHeight()));
        int width = Math.max(1, Math.round((float) image.getWidth() * height / image.getHeight()));
        var plain = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var canvas = plain.createGraphics();
        canvas.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        canvas.drawImage(image, 0, 0, width, height, Color.WHITE, null);
        canvas.dispose();
        return plain;
    }

    /// Looks at the upper corners: a strip of a tenth at either side, down to a third.
    private static boolean whiteBehind(BufferedImage image, PhotoRules rules) {
        int strip = Math.max(1, image.getWidth() / 10);
        int down = Math.max(1, image.getHeight() / 3);
        int white = 0;
        for (int y = 0; y < down; y++)
            for (int x = 0; x < strip; x++)
                for (int rgb : new int[] {image.getRGB(x, y), image.getRGB(image.getWidth() - 1 - x, y)})
                    if (darkest(rgb) >= WHITE) white++;
        return 100L * white >= (long) rules.whitePercent() * 2 * strip * down;
    }

    private static int darkest(int rgb) {
        return Math.min(rgb >> 16 & 0xff, Math.min(rgb >> 8 & 0xff, rgb & 0xff));
    }

    private static byte[] jpeg(BufferedImage image) {
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        var out = new ByteArrayOutputStream();
        try (var output = new MemoryCacheImageOutputStream(out)) {
            writer.setOutput(output);
            var parameters = writer.getDefaultWriteParam();
            parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            parameters.setCompressionQuality(QUALITY);
            writer.write(null, new IIOImage(image, null, null), parameters);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        return out.toByteArray();
    }
}
