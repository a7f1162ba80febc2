package org.lianbing.portal.officers.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lianbing.portal.officers.Officer;
import org.lianbing.portal.officers.Officers;
import org.lianbing.portal.officers.PersonalNumber;
import org.lianbing.portal.officers.Reveals;
import org.lianbing.portal.officers.Roster;
import org.lianbing.portal.organisation.Units;
import org.lianbing.portal.shared.Actors;
import org.lianbing.portal.shared.OfficerId;
import org.lianbing.portal.shared.Refusal;
import org.lianbing.portal.shared.Role;
import org.lianbing.portal.shared.ui.Card;
import org.lianbing.portal.shared.ui.OfficerPanel;
import org.lianbing.portal.shared.ui.Page;
import org.lianbing.portal.shared.ui.Tell;

/// One person's record, with what other features know of them.
@Route("officers/:id([0-9]{1,18})")
@RolesAllowed({"HR", "UNIT_CONTACT", "LEADER", "TRAINER"})
class OfficerView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    static final String ID = "id";

    private static final long serialVersionUID = 1L;

    private final transient Officers officers;
    private final transient Roster roster;
    private final transient Reveals reveals;
    private final transient Units units;
    private final transient Actors actors;
    private final transient List<OfficerPanel> panels;
    private String title = "";

    OfficerView(
            Officers officers, Roster roster, Reveals reveals, Units units, Actors actors, List<OfficerPanel> panels) {
        this.officers = officers;
        this.roster = roster;
        this.reveals = reveals;
        this.units = units;
        this.actors = actors;
        this.panels = panels;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var id = event.getRouteParameters().getLong(ID).orElseThrow(NotFoundException::new);
        show(new OfficerId(id));
    }

    private void show(OfficerId id) {
        var officer = officers.get(id);
        title = officer.name();
        var page = new Page(
                officer.name(),
                new OfficerHead(officer),
                section(
                        "basics",
                        OfficerFacts.basics(
                                officer,
                                number(officer, PersonalNumber.IDENTITY, officer.maskedIdentity()),
                                number(officer, PersonalNumber.PHONE, officer.maskedPhone()))),
                section("work", OfficerFacts.work(officer)),
                section("schooling", OfficerFacts.schooling(officer)),
                section("papers", OfficerFacts.papers(officer)));
        if (officer.remark() != null) page.add(section("remark", new Span(officer.remark())));
        if (keeper(officer)) page.withActions(posting(officer), editing(officer));
        for (var panel : panels) panel.panel(id, actors.current()).ifPresent(page::add);

        removeAll();
        add(page);
    }

    private boolean keeper(Officer officer) {
        return actors.scope(Role.HR).covers(officer.unitPath());
    }

    private Component section(String name, Component content) {
        return new Card(getTranslation("officers.section." + name), content);
    }

    private Component number(Officer officer, PersonalNumber number, @Nullable String masked) {
        return keeper(officer) ? new NumberShown(reveals, officer.id(), number, masked) : NumberShown.masked(masked);
    }

    private Component editing(Officer officer) {
        var edit = new Button(
                getTranslation("officers.edit"),
                event -> new EditDialog(officer, change -> {
                            roster.update(officer.id(), change);
                            show(officer.id());
                            Tell.done(getTranslation("officers.saved"));
                        })
                        .open());
        edit.addThemeVariants(ButtonVariant.PRIMARY);
        return edit;
    }

    private Component posting(Officer officer) {
        return new Button(
                getTranslation("officers.posting.change"),
                event -> new PostingDialog(officer, units.within(Role.HR), (to, basis) -> {
                            roster.post(officer.id(), to, basis, officer.version());
                            show(officer.id());
                            Tell.done(getTranslation("officers.saved"));
                        })
                        .open());
    }

    /// Runs what a dialog asks for; a refusal is told and leaves the dialog open.
    static boolean done(Runnable act) {
        try {
            act.run();
            return true;
        } catch (Refusal refusal) {
            Tell.refused(refusal);
            return false;
        }
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
