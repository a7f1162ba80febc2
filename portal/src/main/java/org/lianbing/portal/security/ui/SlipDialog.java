package org.lianbing.portal.security.ui;

import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.util.List;
import org.lianbing.portal.security.Slip;
import org.lianbing.portal.security.SlipSheet;
import org.lianbing.portal.shared.QrCode;
import org.lianbing.portal.shared.Times;

/// One activation slip on the screen, and for the printer; it can be seen this one time.
record SlipDialog(SlipSheet sheet) {
    void open(Slip slip) {
        UI.getCurrent().getPage().fetchCurrentURL(url -> show(slip, url.getProtocol() + "://" + url.getAuthority()));
    }

    private void show(Slip slip, String address) {
        var picture = new Div(new Html("<div>" + QrCode.svg(address + "/activate#" + slip.code()) + "</div>"));
        picture.addClassName("factor-code");
        picture.getElement().setAttribute("aria-hidden", "true");
        var locale = UI.getCurrent().getLocale();
        var print = new Anchor(
                DownloadHandler.fromInputStream(event -> {
                    var pdf = sheet.pdf(List.of(slip), address, locale);
                    var name = slip.username() + ".pdf";
                    return new DownloadResponse(new ByteArrayInputStream(pdf), name, "application/pdf", pdf.length);
                }),
                say("security.slip.print"));

        var dialog = new ConfirmDialog();
        dialog.setHeader(say("security.slip.of", slip.displayName()));
        dialog.add(
                new Paragraph(say("security.slip.once", Times.minute(slip.expiresAt()))),
                picture,
                new Code(slip.code()),
                new Paragraph(print));
        dialog.setConfirmText(say("security.accounts.once.noted"));
        dialog.open();
    }

    private static String say(String key, Object... arguments) {
        return I18NProvider.translate(key, arguments);
    }
}
