package org.lianbing.portal.officers.ui;

import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.io.IOException;
import java.util.function.Supplier;
import org.lianbing.portal.officers.AttachmentContent;

/// Hands a file out to be saved; no browser shows it or guesses what it might be.
final class AttachmentDownload implements DownloadHandler {
    private static final long serialVersionUID = 1L;

    private final transient Supplier<AttachmentContent> content;

    AttachmentDownload(Supplier<AttachmentContent> content) {
        this.content = content;
    }

    @Override
    public void handleDownloadRequest(DownloadEvent event) throws IOException {
        var file = content.get();
        event.getResponse().setHeader("X-Content-Type-Options", "nosniff");
        event.getResponse().setHeader("Content-Security-Policy", "sandbox; default-src 'none'");
        event.setFileName(file.name());
        event.setContentType("application/octet-stream");
        event.setContentLength(file.size());
        file.writeTo(event.getOutputStream());
    }
}
