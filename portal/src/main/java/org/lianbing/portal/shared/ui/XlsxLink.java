package org.lianbing.portal.shared.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.util.function.Supplier;

/// A link that downloads an .xlsx made when it is followed.
public final class XlsxLink extends Composite<Anchor> {
    private static final long serialVersionUID = 1L;
    private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /// @param name file name without ending
    public XlsxLink(String label, String name, Supplier<byte[]> file) {
        getContent().setHref(DownloadHandler.fromInputStream(_ -> {
            var bytes = file.get();
            return new DownloadResponse(new ByteArrayInputStream(bytes), name + ".xlsx", TYPE, bytes.length);
        }));
        getContent().add(VaadinIcon.DOWNLOAD_ALT.create());
        getContent().add(label);
        getContent().addClassName("export-link");
        getContent().getElement().setAttribute("download", true);
    }
}
