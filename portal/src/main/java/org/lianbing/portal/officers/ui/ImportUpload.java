package org.lianbing.portal.officers.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadHandler;
import org.lianbing.portal.shared.sheets.SheetFile;
import org.lianbing.portal.shared.ui.Card;
import org.lianbing.portal.shared.ui.Tell;

/// Choosing a roster file and what to do with people already there.
final class ImportUpload extends Composite<Div> {
    private static final long serialVersionUID = 1L;

    /// Takes a file.
    @FunctionalInterface
    interface Taker {
        void take(byte[] file, String name, boolean update);
    }

    ImportUpload(Taker taker) {
        var mode = new RadioButtonGroup<Boolean>(getTranslation("officers.import.mode"));
        var upload = new Upload(
                UploadHandler.inMemory((file, bytes) -> taker.take(bytes, file.fileName(), mode.getValue())));

        mode.setItems(false, true);
        mode.setItemLabelGenerator(
                update -> getTranslation(update ? "officers.import.mode.update" : "officers.import.mode.add"));
        mode.setValue(false);
        upload.setMaxFiles(1);
        upload.setMaxFileSize(SheetFile.LARGEST);
        upload.addFileRejectedListener(_ -> Tell.refused(getTranslation("shared.sheets.too-large")));
        upload.addAllFinishedListener(_ -> upload.clearFileList());
        upload.setWidthFull();
        var note = new Paragraph(getTranslation("officers.import.note"));
        note.addClassName("muted");

        getContent().add(new Card(getTranslation("officers.import.upload"), mode, upload, note));
    }
}
