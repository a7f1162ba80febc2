package org.lianbing.portal.officers.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.text.NumberFormat;
import org.lianbing.portal.officers.Attachment;
import org.lianbing.portal.officers.Attachments;
import org.lianbing.portal.shared.OfficerId;
import org.lianbing.portal.shared.Times;
import org.lianbing.portal.shared.ui.Card;
import org.lianbing.portal.shared.ui.Tell;

/// The files kept with a record, for HR.
@StyleSheet("context://officers.css")
final class AttachmentsCard extends Composite<Card> {
    private static final long serialVersionUID = 1L;
    private static final int KILOBYTE = 1024;

    private final transient Attachments attachments;
    private final OfficerId officer;
    private final Div list = new Div();

    AttachmentsCard(Attachments attachments, OfficerId officer) {
        this.attachments = attachments;
        this.officer = officer;
        show();
    }

    @Override
    protected Card initContent() {
        var upload = Uploads.of(
                getTranslation("officers.attachment.choose"),
                (name, bytes) -> attachments.add(officer, name, bytes),
                () -> {
                    show();
                    Tell.done(getTranslation("officers.attachment.added"));
                });
        var note = new Paragraph(getTranslation("officers.attachment.note"));
        note.addClassName("muted");
        return new Card(getTranslation("officers.section.attachments"), list, upload, note);
    }

    private void show() {
        list.removeAll();
        attachments.of(officer).forEach(attachment -> list.add(line(attachment)));
    }

    private Component line(Attachment attachment) {
        var open = new Anchor(new AttachmentDownload(() -> attachments.open(attachment.id())), attachment.name());
        open.getElement().setAttribute("download", true);
        var size = NumberFormat.getIntegerInstance(getLocale()).format(Math.ceilDiv(attachment.size(), KILOBYTE));
        var about = new Span(getTranslation(
                "officers.attachment.about", size, attachment.addedBy(), Times.minute(attachment.addedAt())));
        about.addClassName("muted");
        var remove = new Button(VaadinIcon.TRASH.create(), event -> remove(attachment));
        remove.addThemeVariants(ButtonVariant.TERTIARY);
        remove.setAriaLabel(getTranslation("officers.attachment.remove", attachment.name()));
        var line = new Div(open, about, remove);
        line.addClassName("attachment");
        return line;
    }

    private void remove(Attachment attachment) {
        new ConfirmDialog(
                        getTranslation("officers.attachment.remove", attachment.name()),
                        getTranslation("officers.attachment.remove.text"),
                        getTranslation("officers.attachment.remove.confirm"),
                        _ -> {
                            if (OfficerView.done(() -> attachments.remove(attachment.id()))) show();
                        },
                        getTranslation("shared.cancel"),
                        _ -> {})
                .open();
    }
}
