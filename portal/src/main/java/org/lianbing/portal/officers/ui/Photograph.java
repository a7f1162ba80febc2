package org.lianbing.portal.officers.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.util.Optional;
import java.util.function.Supplier;

/// A person's photo as a picture of the page, fetched on the reader's own rights.
final class Photograph {
    private Photograph() {}

    static Component of(String alternative, Supplier<Optional<byte[]>> picture) {
        var handler = DownloadHandler.fromInputStream(_ -> picture.get()
                .map(bytes -> new DownloadResponse(new ByteArrayInputStream(bytes), null, "image/jpeg", bytes.length))
                .orElseGet(() -> DownloadResponse.error(404)));
        var image = new Image(handler.inline(), alternative);
        image.addClassName("officer-photo");
        return image;
    }
}
