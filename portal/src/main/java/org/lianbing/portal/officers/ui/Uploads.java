package org.lianbing.portal.officers.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.server.streams.InMemoryUploadHandler;
import java.io.Serializable;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.lianbing.portal.shared.Refusal;
import org.lianbing.portal.shared.ui.Tell;

/// A field that takes one file at a time into memory, never more than any policy admits.
final class Uploads {
    /// A bound for the memory alone; what is accepted the service decides by policy.
    private static final long BYTES = 20L * 1024 * 1024;

    private Uploads() {}

    /// @param take    gets name and content; what it refuses is told
    /// @param changed runs in the page once the file was taken
    static Upload of(String button, BiConsumer<String, byte[]> take, Runnable changed) {
        var outcome = new Outcome();
        var upload = new Upload(new Bounded(take, outcome));
        upload.setUploadButton(new Button(button));
        upload.setDropLabel(new Span(I18NProvider.translate("officers.upload.drop")));
        upload.setMaxFiles(1);
        upload.addAllFinishedListener(_ -> {
            upload.clearFileList();
            var refusal = outcome.refusal;
            if (refusal != null) Tell.refused(refusal);
            else if (outcome.taken) changed.run();
            else Tell.refused(I18NProvider.translate("officers.upload.failed"));
            outcome.refusal = null;
            outcome.taken = false;
        });
        upload.addFileRejectedListener(_ -> Tell.refused(I18NProvider.translate("officers.upload.failed")));
        return upload;
    }

    private static final class Outcome implements Serializable {
        private static final long serialVersionUID = 1L;

        private @Nullable Refusal refusal;
        private boolean taken;
    }

    private static final class Bounded extends InMemoryUploadHandler {
        private static final long serialVersionUID = 1L;

        Bounded(BiConsumer<String, byte[]> take, Outcome outcome) {
            super((metadata, bytes) -> {
                try {
                    take.accept(metadata.fileName(), bytes);
                    outcome.taken = true;
                } catch (Refusal refusal) {
                    outcome.refusal = refusal;
                }
            });
        }

        @Override
        public long getFileSizeMax() {
            return BYTES;
        }

        @Override
        public long getRequestSizeMax() {
            return BYTES;
        }
    }
}
