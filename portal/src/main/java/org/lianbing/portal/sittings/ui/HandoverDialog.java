package org.lianbing.portal.sittings.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadHandler;
import org.lianbing.portal.shared.ExamId;
import org.lianbing.portal.shared.Refusal;
import org.lianbing.portal.shared.ui.Facts;
import org.lianbing.portal.shared.ui.Tell;
import org.lianbing.portal.sittings.HandoverReport;

/// Taking in the file of a page whose line never returned: what it is, what was found in it, and what waits for a
/// person to accept it.
final class HandoverDialog extends Dialog {
    private static final long serialVersionUID = 1L;
    private static final int LARGEST = 2 * 1024 * 1024;

    private final transient BoardDesk desk;
    private final transient ExamId exam;
    private final Div report = new Div();

    HandoverDialog(BoardDesk desk, ExamId exam, Runnable done) {
        this.desk = desk;
        this.exam = exam;
        var upload = new Upload(UploadHandler.inMemory((_, file) -> take(file, done)));

        upload.setAcceptedFileExtensions(".lianbing");
        upload.setMaxFiles(1);
        upload.setMaxFileSize(LARGEST);
        upload.addFileRejectedListener(_ -> Tell.refused(getTranslation("sittings.handover.wrong-file")));
        upload.addAllFinishedListener(_ -> upload.clearFileList());
        report.addClassName("page-parts");
        report.getElement().setAttribute("role", "status");
        var content = new Div(new Paragraph(getTranslation("sittings.handover.text")), upload, report);
        content.addClassName("dialog-form");
        setHeaderTitle(getTranslation("sittings.handover.menu"));
        setWidth("30rem");
        setMaxWidth("100%");
        add(content);
        getFooter().add(new Button(getTranslation("sittings.board.close"), _ -> close()));
    }

    private void take(byte[] file, Runnable done) {
        report.removeAll();
        try {
            show(desk.handovers().take(exam, file));
            done.run();
        } catch (Refusal refusal) {
            var why = new Paragraph(Tell.sentence(refusal));
            why.addClassNames("notice", "notice-bad");
            report.add(why);
        }
    }

    private void show(HandoverReport understood) {
        var line = desk.board().course(exam, understood.sitting()).line();
        var open = new Button(getTranslation("sittings.handover.open"), _ -> {
            close();
            BoardNavigation.open(UI.getCurrentOrThrow(), exam, understood.sitting());
        });
        var next = new Paragraph(getTranslation(
                understood.evidence() > 0 ? "sittings.handover.next" : "sittings.handover.nothing-left"));
        next.addClassName("notice");
        report.add(
                new Facts()
                        .with(getTranslation("sittings.board.candidate"), line.name() + " " + line.number())
                        .with(getTranslation("sittings.handover.counted"), understood.counted())
                        .with(getTranslation("sittings.handover.offline"), understood.offline())
                        .with(getTranslation("sittings.handover.evidence"), understood.evidence())
                        .with(getTranslation("sittings.handover.known"), understood.known()),
                next,
                open);
    }
}
