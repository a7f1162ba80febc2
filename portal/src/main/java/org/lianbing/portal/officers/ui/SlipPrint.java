package org.lianbing.portal.officers.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.function.Supplier;
import org.lianbing.portal.security.Slip;
import org.lianbing.portal.security.SlipSheet;
import org.lianbing.portal.shared.Refusal;
import org.lianbing.portal.shared.ui.Tell;

/// Makes the slips and offers them as a PDF, as long as the dialog is open: the codes are nowhere else.
final class SlipPrint {
    private SlipPrint() {}

    static void open(SlipSheet sheet, Supplier<List<Slip>> make, Runnable after) {
        UI.getCurrent().getPage().fetchCurrentURL(url -> {
            try {
                var slips = make.get();
                after.run();
                if (slips.isEmpty()) Tell.refused(say("officers.slips.nobody"));
                else offer(sheet, slips, url.getProtocol() + "://" + url.getAuthority());
            } catch (Refusal refusal) {
                Tell.refused(refusal);
            }
        });
    }

    private static void offer(SlipSheet sheet, List<Slip> slips, String origin) {
        var locale = UI.getCurrent().getLocale();
        var address = new TextField(say("officers.slips.address"), origin, "");
        address.setWidthFull();
        address.setHelperText(say("officers.slips.address.help"));
        var link = new Anchor(
                DownloadHandler.fromInputStream(event -> {
                    var pdf = sheet.pdf(slips, address.getValue(), locale);
                    var name = say("nav.slips") + ".pdf";
                    return new DownloadResponse(new ByteArrayInputStream(pdf), name, "application/pdf", pdf.length);
                }),
                say("officers.slips.download", slips.size()));

        var dialog = new ConfirmDialog();
        dialog.setHeader(say("nav.slips"));
        dialog.add(new Paragraph(say("officers.slips.once")), address, link);
        dialog.setConfirmText(say("officers.slips.close"));
        dialog.open();
    }

    private static String say(String key, Object... arguments) {
        return I18NProvider.translate(key, arguments);
    }
}
