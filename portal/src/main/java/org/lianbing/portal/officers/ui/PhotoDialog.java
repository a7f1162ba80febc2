package org.lianbing.portal.officers.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import java.util.function.Consumer;
import org.lianbing.portal.officers.Officer;

/// Handing in a photo, or taking it away.
final class PhotoDialog extends Dialog {
    private static final long serialVersionUID = 1L;

    /// @param held   whether there is a photo
    /// @param set    checks and stores the file
    /// @param remove takes the present photo away
    /// @param shown  draws the page anew
    PhotoDialog(Officer officer, boolean held, Consumer<byte[]> set, Runnable remove, Runnable shown) {
        var upload = Uploads.of(getTranslation("officers.photo.choose"), (name, bytes) -> set.accept(bytes), () -> {
            close();
            shown.run();
        });
        upload.setAcceptedFileExtensions(".jpg", ".jpeg", ".png");
        var removing = new Button(getTranslation("officers.photo.remove"), event -> {
            if (OfficerView.done(remove)) {
                close();
                shown.run();
            }
        });
        removing.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.ERROR);
        removing.setVisible(held);

        setHeaderTitle(getTranslation("officers.photo.title", officer.name()));
        setWidth("32rem");
        setMaxWidth("100%");
        add(new Paragraph(getTranslation("officers.photo.note")), upload);
        getFooter().add(removing, new Button(getTranslation("shared.cancel"), event -> close()));
    }
}
