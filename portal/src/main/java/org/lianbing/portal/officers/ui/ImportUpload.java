package org.lianbing.portal.officers.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import org.lianbing.portal.shared.ui.Card;
import org.lianbing.portal.shared.ui.XlsxUpload;

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
        var upload = new XlsxUpload((bytes, name) -> taker.take(bytes, name, mode.getValue()));

        mode.setItems(false, true);
        mode.setItemLabelGenerator(
                update -> getTranslation(update ? "officers.import.mode.update" : "officers.import.mode.add"));
        mode.setValue(false);
        var note = new Paragraph(getTranslation("officers.import.note"));
        note.addClassName("muted");

        getContent().add(new Card(getTranslation("officers.import.upload"), mode, upload, note));
    }
}
