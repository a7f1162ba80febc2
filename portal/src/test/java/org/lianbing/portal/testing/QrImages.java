package org.lianbing.portal.testing;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/// Reads QR codes as a phone would.
public final class QrImages {
    private QrImages() {}

    public static List<String> on(PDDocument document) throws IOException, ReaderException {
        var texts = new ArrayList<String>();
        for (var page : document.getPages()) texts.addAll(on(page));
        return texts;
    }

    private static List<String> on(PDPage page) throws IOException, ReaderException {
        var texts = new ArrayList<String>();
        for (var name : page.getResources().getXObjectNames())
            if (page.getResources().getXObject(name) instanceof PDImageXObject image) texts.add(read(image));
        return texts;
    }

    private static String read(PDImageXObject image) throws IOException, ReaderException {
        var picture = image.getImage();
        var pixels = picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth());
        var source = new RGBLuminanceSource(picture.getWidth(), picture.getHeight(), pixels);
        return new QRCodeReader()
                .decode(new BinaryBitmap(new HybridBinarizer(source)))
                .getText();
    }
}
