package org.lianbing.portal.officers.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.lianbing.portal.officers.Histories;
import org.lianbing.portal.officers.Officers;
import org.lianbing.portal.officers.Photos;
import org.lianbing.portal.shared.Actors;
import org.lianbing.portal.shared.ui.Card;
import org.lianbing.portal.shared.ui.EmptyState;
import org.lianbing.portal.shared.ui.OfficerPanel;
import org.lianbing.portal.shared.ui.Page;

/// An officer's own record, for the phone.
@Route("me")
@Menu(title = "nav.me", order = 190, icon = "vaadin:user")
@RolesAllowed("OFFICER")
class OwnRecordView extends Div implements HasDynamicTitle {
    private static final long serialVersionUID = 1L;

    OwnRecordView(Officers officers, Histories histories, Photos photos, Actors actors, List<OfficerPanel> panels) {
        var actor = actors.current();
        if (actor.officerId() == null) {
            add(new Page(
                            getTranslation("nav.me"),
                            new EmptyState(getTranslation("officers.me.none"), getTranslation("officers.me.none.next")))
                    .narrow());
            return;
        }
        var officer = officers.own();
        var photo = photos.ownImage().isEmpty() ? null : Photograph.of(officer.name(), photos::ownImage);
        var page = new Page(
                officer.name(),
                new OfficerHead(officer, photo),
                section(
                        "basics",
                        OfficerFacts.basics(
                                officer,
                                NumberShown.masked(officer.maskedIdentity()),
                                NumberShown.masked(officer.maskedPhone()))),
                section("work", OfficerFacts.work(officer)),
                section("schooling", OfficerFacts.schooling(officer)),
                section("papers", OfficerFacts.papers(officer)),
                new HistoryCard(histories.own()));
        for (var panel : panels) panel.panel(officer.id(), actor).ifPresent(page::add);
        var note = new Paragraph(getTranslation("officers.me.wrong"));
        note.addClassName("muted");
        page.add(note);

        var data = new RouterLink(getTranslation("nav.my-data"), OwnDataView.class);
        data.addClassName("button-link");
        var account = new Anchor("account", getTranslation("officers.me.account"));
        account.addClassName("button-link");
        add(page.narrow().withActions(data, account));
    }

    private Component section(String name, Component content) {
        return new Card(getTranslation("officers.section." + name), content);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("nav.me");
    }
}
