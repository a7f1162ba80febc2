package org.lianbing.portal.demo;

import java.util.Comparator;
import java.util.List;
import org.lianbing.portal.officers.DataRequest.Kind;
import org.lianbing.portal.officers.DataRequests;
import org.lianbing.portal.officers.OfficerBrief;
import org.lianbing.portal.officers.OfficerBriefs;
import org.lianbing.portal.officers.PersonType;
import org.lianbing.portal.officers.RequestText;
import org.lianbing.portal.organisation.Units;
import org.lianbing.portal.shared.Texts;
import org.lianbing.portal.shared.Window;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// What some officers asked about their personal data: one request is answered, two wait.
@Component
@Order(15)
class DemoDataRequests implements DemoStep {
    private final DataRequests requests;
    private final OfficerBriefs briefs;
    private final Units units;
    private final Texts texts;

    DemoDataRequests(DataRequests requests, OfficerBriefs briefs, Units units, Texts texts) {
        this.requests = requests;
        this.briefs = briefs;
        this.units = units;
        this.texts = texts;
    }

    @Override
    public boolean done() {
        return requests.list(null, Window.first(1)).total() > 0;
    }

    @Override
    public void run() {
        var station = units.parentsFirst().stream()
                .filter(unit -> unit.code().equals(DemoAccounts.STATION))
                .findFirst()
                .orElseThrow();
        var people = briefs.onPostBelow(List.of(station.path())).stream()
                .filter(person -> person.type() == PersonType.OFFICER)
                .sorted(Comparator.comparing(OfficerBrief::number))
                .toList();
        var shown = people.get(1).id();
        requests.take(shown, Kind.CORRECTION, text("demo.request.education"));
        var first = requests.list(null, Window.first(1)).rows().getFirst();
        requests.grant(first.id(), text("demo.request.answer"));
        requests.take(shown, Kind.OBJECTION, text("demo.request.photo"));
        requests.take(people.get(2).id(), Kind.CORRECTION, text("demo.request.since"));
    }

    private RequestText text(String key) {
        return new RequestText(texts.getTranslation(key, Texts.CHINESE));
    }
}
