package org.lianbing.portal.officers.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import org.lianbing.portal.officers.Officer;
import org.lianbing.portal.officers.TransferFilter;
import org.lianbing.portal.shared.Role;
import org.lianbing.portal.shared.Window;
import org.lianbing.portal.shared.ui.Tell;

/// What HR may do with a person's record.
final class OfficerActs extends Composite<Div> {
    private static final long serialVersionUID = 1L;

    private final transient OfficerDesk desk;
    private final transient Officer officer;
    private final boolean photographed;
    private final transient Runnable shown;

    /// @param shown draws the page anew
    OfficerActs(OfficerDesk desk, Officer officer, boolean photographed, Runnable shown) {
        this.desk = desk;
        this.officer = officer;
        this.photographed = photographed;
        this.shown = shown;
        var photo = new Button(getTranslation("officers.photo"), event -> photo());
        var posting = new Button(getTranslation("officers.posting.change"), event -> post());
        var offer = new Button(getTranslation("officers.transfer.offer"), event -> offer());
        offer.setVisible(desk.transfers().list(TransferFilter.of(officer.id()), Window.first(1)).rows().stream()
                .noneMatch(transfer -> transfer.retractable() || transfer.answerable()));
        var withdraw = new Button(getTranslation("officers.posting.withdraw"), event -> withdraw());
        withdraw.setVisible(coming());
        posting.setVisible(!coming());
        var edit = new Button(getTranslation("officers.edit"), event -> edit());
        edit.addThemeVariants(ButtonVariant.PRIMARY);

        getContent().addClassName("page-actions");
        getContent().add(photo, withdraw, posting, offer, edit);
    }

    private boolean coming() {
        return desk.histories().of(officer.id()).stream().anyMatch(entry -> entry.toCome());
    }

    private void photo() {
        new PhotoDialog(
                        officer,
                        photographed,
                        bytes -> desk.photos().set(officer.id(), bytes),
                        () -> desk.photos().remove(officer.id()),
                        this::saved)
                .open();
    }

    private void post() {
        new PostingDialog(officer, desk.units().within(Role.HR), (to, basis) -> {
                    desk.roster().post(officer.id(), to, basis, officer.version());
                    saved();
                })
                .open();
    }

    private void withdraw() {
        if (OfficerView.done(() -> desk.roster().withdrawPosting(officer.id(), officer.version()))) saved();
    }

    private void offer() {
        new OfferDialog(officer, desk.units().parentsFirst(), plan -> {
                    desk.transfers().offer(officer.id(), plan);
                    shown.run();
                    Tell.done(getTranslation("officers.transfer.proposed"));
                })
                .open();
    }

    private void edit() {
        new EditDialog(officer, desk.today(), (change, since) -> {
                    desk.roster().update(officer.id(), change, since);
                    saved();
                })
                .open();
    }

    private void saved() {
        shown.run();
        Tell.done(getTranslation("officers.saved"));
    }
}
