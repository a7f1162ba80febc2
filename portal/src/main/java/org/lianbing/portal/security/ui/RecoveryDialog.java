package org.lianbing.portal.security.ui;

import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.List;

/// Shows recovery codes, the one time they can be seen.
final class RecoveryDialog {
    private RecoveryDialog() {}

    static void open(List<String> codes) {
        var list = new UnorderedList();
        list.addClassName("recovery-codes");
        codes.forEach(code -> list.add(new ListItem(code)));
        var dialog = new ConfirmDialog();
        dialog.setHeader(I18NProvider.translate("security.factor.codes"));
        dialog.add(new Paragraph(I18NProvider.translate("security.factor.codes.note")), list);
        dialog.setConfirmText(I18NProvider.translate("security.accounts.once.noted"));
        dialog.open();
    }
}
