package org.lianbing.portal.officers.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lianbing.portal.officers.Officer;
import org.lianbing.portal.officers.PersonalNumber;
import org.lianbing.portal.officers.TransferFilter;
import org.lianbing.portal.officers.TransferState;
import org.lianbing.portal.shared.Actors;
import org.lianbing.portal.shared.OfficerId;
import org.lianbing.portal.shared.Refusal;
import org.lianbing.portal.shared.Role;
import org.lianbing.portal.shared.Window;
import org.lianbing.portal.shared.ui.Card;
import org.lianbing.portal.shared.ui.DateField;
import org.lianbing.portal.shared.ui.EmptyState;
import org.lianbing.portal.shared.ui.FilterBar;
import org.lianbing.portal.shared.ui.OfficerPanel;
import org.lianbing.portal.shared.ui.Page;
import org.lianbing.portal.shared.ui.Status;
import org.lianbing.portal.shared.ui.Tell;

/// One person's record, today or as of a day, with what other features know of them.
@Route("officers/:id([0-9]{1,18})")
@RolesAllowed({"HR", "UNIT_CONTACT", "LEADER", "TRAINER"})
class OfficerView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    static final String ID = "id";

    private static final long serialVersionUID = 1L;

    private final transient OfficerDesk desk;
    private final transient Actors actors;
    private final transient List<OfficerPanel> panels;
    private String title = "";

    OfficerView(OfficerDesk desk, Actors actors, List<OfficerPanel> panels) {
        this.desk = desk;
        this.actors = actors;
        this.panels = panels;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var id = event.getRouteParameters().getLong(ID).orElseThrow(NotFoundException::new);
        var day = OfficersNavigation.day(event.getLocation().getQueryParameters());
        show(new OfficerId(id), day);
    }

    private void show(OfficerId id, @Nullable LocalDate day) {
        var officer = desk.officers().get(id);
        title = officer.name();
        removeAll();
        if (day == null) add(today(officer));
        else add(asOf(officer, day));
    }

    private Page today(Officer officer) {
        var photo = desk.photos().of(officer.id());
        var page = new Page(officer.name(), head(officer, photo.isPresent()));
        if (keeper(officer) && photo.isPresent() && !photo.get().white())
            page.add(new Status(Status.Tone.WARNING, getTranslation("officers.photo.not-white")));
        if (keeper(officer)) page.add(waiting(officer.id()));
        page.add(new FilterBar(day(officer.id(), null)));
        sections(
                page,
                officer,
                number(officer, PersonalNumber.IDENTITY, officer.maskedIdentity()),
                number(officer, PersonalNumber.PHONE, officer.maskedPhone()));
        page.add(new HistoryCard(desk.histories().of(officer.id())));
        if (keeper(officer)) {
            page.withActions(new OfficerActs(desk, officer, photo.isPresent(), () -> show(officer.id(), null)));
            page.add(new AttachmentsCard(desk.attachments(), officer.id()));
        }
        for (var panel : panels) panel.panel(officer.id(), actors.current()).ifPresent(page::add);
        return page;
    }

    private Component[] waiting(OfficerId id) {
        var filter = new TransferFilter(TransferState.PROPOSED, id, false);
        return desk.transfers().list(filter, Window.first(1)).rows().stream()
                .map(transfer -> {
                    var words = getTranslation("officers.transfer.under-way", transfer.toUnit());
                    var open = TransfersNavigation.to(transfer.id(), getTranslation("officers.transfer.open"));
                    var line = new Div(new Status(Status.Tone.WARNING, words), open);
                    line.addClassName("page-actions");
                    return line;
                })
                .toArray(Component[]::new);
    }

    private Page asOf(Officer now, LocalDate day) {
        var page = new Page(now.name(), new FilterBar(day(now.id(), day)));
        var then = desk.officers().onDay(now.id(), day);
        if (then.isEmpty()) {
            page.add(new EmptyState(
                    getTranslation("officers.as-of.absent"), getTranslation("officers.as-of.absent.next")));
            return page;
        }
        var note = new Div(new Status(Status.Tone.INFO, getTranslation("officers.as-of.note", day)));
        page.add(note, new OfficerHead(then.get(), null));
        sections(page, then.get(), NumberShown.masked(now.maskedIdentity()), NumberShown.masked(now.maskedPhone()));
        return page;
    }

    private OfficerHead head(Officer officer, boolean photographed) {
        var photo =
                photographed ? Photograph.of(officer.name(), () -> desk.photos().image(officer.id())) : null;
        return new OfficerHead(officer, photo);
    }

    private DateField day(OfficerId id, @Nullable LocalDate day) {
        var field = new DateField(getTranslation("officers.as-of"));
        field.setPlaceholder(getTranslation("officers.as-of.today"));
        field.setClearButtonVisible(true);
        field.setValue(day);
        field.addValueChangeListener(event -> {
            var wanted = event.getValue();
            var query =
                    wanted == null ? QueryParameters.empty() : QueryParameters.of(OfficersNavigation.DAY, "" + wanted);
            UI.getCurrentOrThrow()
                    .getPage()
                    .getHistory()
                    .replaceState(null, new Location("officers/" + id.value(), query));
            show(id, wanted);
        });
        return field;
    }

    private void sections(Page page, Officer officer, Component identity, Component phone) {
        page.add(
                section("basics", OfficerFacts.basics(officer, identity, phone)),
                section("work", OfficerFacts.work(officer)),
                section("schooling", OfficerFacts.schooling(officer)),
                section("papers", OfficerFacts.papers(officer)));
        if (officer.remark() != null) page.add(section("remark", new Span(officer.remark())));
    }

    private boolean keeper(Officer officer) {
        return actors.scope(Role.HR).covers(officer.unitPath());
    }

    private Component section(String name, Component content) {
        return new Card(getTranslation("officers.section." + name), content);
    }

    private Component number(Officer officer, PersonalNumber number, @Nullable String masked) {
        return keeper(officer)
                ? new NumberShown(desk.reveals(), officer.id(), number, masked)
                : NumberShown.masked(masked);
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
