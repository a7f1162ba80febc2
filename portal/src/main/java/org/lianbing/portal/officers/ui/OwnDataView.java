package org.lianbing.portal.officers.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Hr;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import org.lianbing.portal.officers.DataRequest;
import org.lianbing.portal.officers.DataRequests;
import org.lianbing.portal.officers.Officers;
import org.lianbing.portal.officers.OwnData;
import org.lianbing.portal.officers.Reveal;
import org.lianbing.portal.shared.Actors;
import org.lianbing.portal.shared.Times;
import org.lianbing.portal.shared.Window;
import org.lianbing.portal.shared.ui.Card;
import org.lianbing.portal.shared.ui.EmptyState;
import org.lianbing.portal.shared.ui.Facts;
import org.lianbing.portal.shared.ui.Page;
import org.lianbing.portal.shared.ui.Tell;

/// What is held about the person, who has looked, and asking for a correction.
@Route("my-data")
@RolesAllowed("OFFICER")
class OwnDataView extends Div implements HasDynamicTitle {
    private static final long serialVersionUID = 1L;
    private static final int MOST = 50;

    private final transient DataRequests requests;
    private final Div asked = new Div();

    OwnDataView(Officers officers, OwnData data, DataRequests requests, Actors actors) {
        this.requests = requests;
        if (actors.current().officerId() == null) {
            add(new Page(
                            getTranslation("nav.my-data"),
                            new EmptyState(getTranslation("officers.me.none"), getTranslation("officers.me.none.next")))
                    .narrow());
            return;
        }
        var officer = officers.own();
        var ask = new Button(getTranslation("officers.persondata.ask"));
        var record = new RouterLink(getTranslation("officers.persondata.record"), OwnRecordView.class);

        ask.addClickListener(click -> ask());

        ask.addThemeVariants(ButtonVariant.PRIMARY);
        record.addClassName("button-link");
        var numbers = new Facts()
                .with(getTranslation("officers.field.identity"), officer.maskedIdentity())
                .with(getTranslation("officers.field.phone"), officer.maskedPhone());
        add(new Page(
                        getTranslation("nav.my-data"),
                        new Card(
                                getTranslation("officers.persondata.held"),
                                numbers,
                                held(data.monthsKept()),
                                new Div(record)),
                        new Card(getTranslation("officers.persondata.looks"), looks(data)),
                        new Card(getTranslation("officers.persondata.requests"), asked))
                .narrow()
                .withActions(ask));
        show();
    }

    private UnorderedList held(int months) {
        return new UnorderedList(
                new ListItem(getTranslation("officers.persondata.held.sealed", months)),
                new ListItem(getTranslation("officers.persondata.held.record")),
                new ListItem(getTranslation("officers.persondata.held.exams")),
                new ListItem(getTranslation("officers.persondata.held.log")));
    }

    private Component looks(OwnData data) {
        var looks = data.looks();
        if (looks.isEmpty()) return new Paragraph(getTranslation("officers.persondata.looks.none"));
        var list = new UnorderedList();
        for (var look : looks) list.add(new ListItem(sentence(look)));
        return list;
    }

    private String sentence(Reveal look) {
        return getTranslation(
                "officers.persondata.look",
                Times.minute(look.at()),
                look.actor(),
                getTranslation("officers.persondata.number." + look.number()),
                look.reason());
    }

    private void show() {
        asked.removeAll();
        var own = requests.own(Window.first(MOST));
        if (own.isEmpty()) asked.add(new Paragraph(getTranslation("officers.persondata.requests.none")));
        for (var request : own) {
            if (!request.equals(own.getFirst())) asked.add(new Hr());
            asked.add(entry(request));
        }
    }

    private Component entry(DataRequest request) {
        var entry = new Div(RequestWords.status(this, request), RequestWords.facts(this, request));
        if (request.state() == DataRequest.State.OPEN) {
            var withdraw = new Button(getTranslation("officers.persondata.withdraw"), click -> withdraw(request));
            withdraw.addThemeVariants(ButtonVariant.TERTIARY);
            entry.add(withdraw);
        }
        return entry;
    }

    private void withdraw(DataRequest request) {
        OfficerView.done(() -> requests.withdraw(request.id()));
        show();
    }

    private void ask() {
        new AskDialog((kind, wish) -> {
                    requests.ask(kind, wish);
                    Tell.done(getTranslation("officers.persondata.asked"));
                    show();
                })
                .open();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("nav.my-data");
    }
}
