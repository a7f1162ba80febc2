package org.lianbing.portal.sittings.ui;

import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import org.lianbing.portal.shared.Refusal;
import org.lianbing.portal.shared.ui.Tell;
import org.lianbing.portal.sittings.BoardLine;

/// Collecting the paper of a candidate who is still answering; it cannot be undone.
final class ForceDialog extends ConfirmDialog {
    private static final long serialVersionUID = 1L;
    private static final int REASON = 200;

    ForceDialog(BoardDesk desk, BoardLine line, Runnable done) {
        var reason = new TextArea(getTranslation("sittings.force.reason"));

        setConfirmButton(getTranslation("sittings.force"), _ -> {
            try {
                desk.invigilation().force(line.sitting(), reason.getValue());
                Tell.done(getTranslation("sittings.forced", line.name()));
                done.run();
            } catch (Refusal refusal) {
                Tell.refused(refusal);
            }
        });
        setCancelButton(getTranslation("shared.cancel"), _ -> {});

        reason.setRequiredIndicatorVisible(true);
        reason.setMaxLength(REASON);
        reason.setWidthFull();
        setHeader(getTranslation("sittings.force.title", line.name()));
        setConfirmButtonTheme("error primary");
        add(new Span(getTranslation("sittings.force.text")), reason);
    }
}
