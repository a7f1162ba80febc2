package org.lianbing.portal.officers.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import org.jspecify.annotations.Nullable;
import org.lianbing.portal.officers.Transfer;
import org.lianbing.portal.officers.Transfers;
import org.lianbing.portal.shared.Times;
import org.lianbing.portal.shared.ui.Facts;
import org.lianbing.portal.shared.ui.Tell;

/// A transfer beside the list, with what the reader may do about it.
@StyleSheet("context://officers.css")
final class TransferBeside extends Composite<Div> {
    private static final long serialVersionUID = 1L;

    private final transient Transfers transfers;
    private final transient Transfer transfer;
    private final transient Runnable decided;

    /// @param record  the way to the person's record, null out of reach
    /// @param decided runs after the transfer has moved on
    TransferBeside(
            Transfers transfers, Transfer transfer, @Nullable Component record, Runnable decided, Runnable close) {
        this.transfers = transfers;
        this.transfer = transfer;
        this.decided = decided;
        var closing = new Button(VaadinIcon.CLOSE_SMALL.create(), event -> close.run());
        closing.addThemeVariants(ButtonVariant.TERTIARY);
        closing.setAriaLabel(getTranslation("officers.close"));
        var spacer = new Div();
        spacer.addClassName("spacer");
        var heading = new Div(new H2(transfer.name()), TransferWords.status(transfer.state()), spacer, closing);
        heading.addClassName("page-heading");

        getContent().addClassName("card");
        var acts = acts();
        if (record != null) acts.add(record);
        getContent().add(heading, facts(), acts);
    }

    private Facts facts() {
        var plan = transfer.plan();
        return new Facts()
                .with(getTranslation("officers.field.number"), transfer.number())
                .with(getTranslation("officers.transfer.from-unit"), transfer.fromUnit())
                .with(getTranslation("officers.transfer.to"), transfer.toUnit())
                .with(getTranslation("officers.field.line"), Words.of(plan.line()))
                .with(getTranslation("officers.posting.from"), plan.from())
                .with(getTranslation("officers.posting.basis"), plan.basis())
                .with(getTranslation("officers.transfer.side"), TransferWords.of(transfer.side()))
                .with(
                        getTranslation("officers.transfer.proposed-by"),
                        transfer.proposedBy() + " " + Times.minute(transfer.proposedAt()))
                .with(getTranslation("officers.transfer.decided-by"), TransferWords.decided(transfer))
                .with(getTranslation("officers.transfer.reason"), transfer.reason());
    }

    private Div acts() {
        var acts = new Div();
        acts.addClassName("page-actions");
        if (transfer.answerable()) {
            var agree = new Button(getTranslation("officers.transfer.agree"), event -> agree());
            agree.addThemeVariants(ButtonVariant.PRIMARY);
            acts.add(agree, new Button(getTranslation("officers.transfer.refuse"), event -> refuse()));
        }
        if (transfer.retractable())
            acts.add(new Button(getTranslation("officers.transfer.withdraw"), event -> withdraw()));
        if (transfer.retractable() && !transfer.answerable()) {
            var note = new Paragraph(getTranslation("officers.transfer.waits"));
            note.addClassName("muted");
            acts.add(note);
        }
        return acts;
    }

    private void agree() {
        new ConfirmDialog(
                        getTranslation("officers.transfer.agree.title", transfer.name()),
                        getTranslation(
                                "officers.transfer.agree.text",
                                transfer.plan().from(),
                                transfer.fromUnit(),
                                transfer.toUnit()),
                        getTranslation("officers.transfer.agree"),
                        _ -> decide(() -> transfers.agree(transfer.id(), transfer.version())),
                        getTranslation("shared.cancel"),
                        _ -> {})
                .open();
    }

    private void refuse() {
        new ReasonDialog(
                        getTranslation("officers.transfer.refuse.title", transfer.name()),
                        getTranslation("officers.transfer.reason"),
                        getTranslation("officers.transfer.refuse"),
                        reason -> transfers.refuse(transfer.id(), reason, transfer.version()),
                        this::told)
                .open();
    }

    private void withdraw() {
        decide(() -> transfers.withdraw(transfer.id(), transfer.version()));
    }

    private void decide(Runnable act) {
        if (OfficerView.done(act)) told();
    }

    private void told() {
        Tell.done(getTranslation("officers.saved"));
        decided.run();
    }
}
