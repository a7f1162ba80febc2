package org.lianbing.portal.shared.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.util.function.Supplier;
import org.lianbing.portal.shared.Workbook;

/// A link that downloads what the list shows, with the filters set at that moment, as .xlsx.
public final class ExcelExport extends Composite<Anchor> {
    private static final long serialVersionUID = 1L;
    private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /// @param name     file name without ending
    /// @param workbook made when the link is followed, on the person's own rights
    public ExcelExport(String name, Supplier<Workbook> workbook) {
        var download = DownloadHandler.fromInputStream(event -> {
            var bytes = workbook.get().bytes();
            return new DownloadResponse(new ByteArrayInputStream(bytes), name + ".xlsx", TYPE, bytes.length);
        });
        getContent().setHref(download);
        getContent().add(VaadinIcon.DOWNLOAD_ALT.create());
        getContent().add(getTranslation("shared.export"));
        getContent().addClassName("export-link");
        getContent().getElement().setAttribute("download", true);
    }
}
