package org.lianbing.portal.security.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import jakarta.annotation.security.RolesAllowed;
import java.io.ByteArrayInputStream;
import org.lianbing.portal.security.ArchivedPiece;
import org.lianbing.portal.security.AuditArchive;
import org.lianbing.portal.shared.Times;
import org.lianbing.portal.shared.ui.EmptyState;
import org.lianbing.portal.shared.ui.LongWork;
import org.lianbing.portal.shared.ui.Page;
import org.lianbing.portal.shared.ui.Tell;

/// What has been moved out of the audit log's list, and the moving.
@Route("audit/archive")
@RolesAllowed("AUDITOR")
class AuditArchiveView extends Div implements HasDynamicTitle {
    private static final long serialVersionUID = 1L;

    private final transient AuditArchive archive;
    private final Grid<ArchivedPiece> grid = new Grid<>();
    private final Button move = new Button();
    private final LongWork work = new LongWork();

    AuditArchiveView(AuditArchive archive) {
        this.archive = archive;
        var months = archive.months();
        move.setText(getTranslation("security.archive.move", months));
        move.addClickListener(click -> confirm(months));

        columns();
        grid.setItems(archive.list());
        move.addThemeVariants(ButtonVariant.PRIMARY);
        var note = new Paragraph(getTranslation("security.archive.note", months));
        note.addClassName("notice");
        add(new Page(getTranslation("security.archive.title"), note, work, grid).withActions(move));
    }

    private void columns() {
        grid.addColumn(piece -> getTranslation("security.archive.range", piece.firstNumber(), piece.lastNumber()))
                .setHeader(getTranslation("security.audit.seal"))
                .setAutoWidth(true);
        grid.addColumn(piece -> Times.minute(piece.firstAt()))
                .setHeader(getTranslation("security.audit.from"))
                .setAutoWidth(true);
        grid.addColumn(piece -> Times.minute(piece.lastAt()))
                .setHeader(getTranslation("security.audit.to"))
                .setAutoWidth(true);
        grid.addColumn(piece -> Times.minute(piece.archivedAt()))
                .setHeader(getTranslation("security.archive.at"))
                .setAutoWidth(true);
        grid.addColumn(ArchivedPiece::archivedBy)
                .setHeader(getTranslation("security.audit.actor"))
                .setAutoWidth(true);
        grid.addComponentColumn(this::download).setHeader(getTranslation("security.archive.file"));
        grid.setAllRowsVisible(true);
        grid.getElement().setAttribute("aria-label", getTranslation("security.archive.title"));
        grid.setEmptyStateComponent(
                new EmptyState(getTranslation("security.archive.none"), getTranslation("security.archive.none.next")));
    }

    private Component download(ArchivedPiece piece) {
        var name = "audit-" + piece.firstNumber() + "-" + piece.lastNumber() + ".jsonl.gz";
        var handler = DownloadHandler.fromInputStream(event -> {
            var bytes = archive.content(piece.id());
            return new DownloadResponse(new ByteArrayInputStream(bytes), name, "application/gzip", bytes.length);
        });
        var link = new Anchor(handler, name);
        link.getElement().setAttribute("download", true);
        return link;
    }

    private void confirm(int months) {
        var dialog = new ConfirmDialog(
                getTranslation("security.archive.title"),
                getTranslation("security.archive.confirm", months),
                getTranslation("security.archive.move", months),
                confirmed -> move());
        dialog.setCancelable(true);
        dialog.setCancelText(getTranslation("shared.cancel"));
        dialog.open();
    }

    private void move() {
        move.setEnabled(false);
        work.start(
                getTranslation("security.archive.moving"),
                archive::archive,
                moved -> Tell.done(getTranslation("security.archive.moved", moved)),
                Tell::refused,
                () -> {
                    move.setEnabled(true);
                    grid.setItems(archive.list());
                });
    }

    @Override
    public String getPageTitle() {
        return getTranslation("security.archive.title");
    }
}
