package org.lianbing.portal.officers.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.i18n.I18NProvider;
import org.jspecify.annotations.Nullable;
import org.lianbing.portal.officers.Officer;
import org.lianbing.portal.officers.PostStatus;
import org.lianbing.portal.shared.ui.Facts;
import org.lianbing.portal.shared.ui.Status;

/// The four sections of a person's record.
final class OfficerFacts {
    private OfficerFacts() {}

    /// @param identity the masked number, or the component that shows it
    /// @param phone    likewise
    static Facts basics(Officer officer, Component identity, Component phone) {
        var person = officer.person();
        return new Facts()
                .with(label("number"), officer.number())
                .with(label("type"), Words.of(officer.type()))
                .with(label("sex"), Words.of(officer.sex()))
                .with(label("born"), officer.born())
                .with(label("identity"), identity)
                .with(label("phone"), phone)
                .with(label("ethnic-group"), person.ethnicGroup())
                .with(label("political-status"), Words.of(person.politicalStatus()))
                .with(label("party-since"), person.partySince())
                .with(label("work-since"), person.workSince());
    }

    static Facts schooling(Officer officer) {
        var schooling = officer.schooling();
        return new Facts()
                .with(label("education"), Words.of(schooling.education()))
                .with(label("degree"), Words.of(schooling.degree()))
                .with(label("school"), schooling.school())
                .with(label("major"), schooling.major())
                .with(label("major-group"), Words.of(schooling.majorGroup()))
                .with(label("diploma"), schooling.diplomaNumber());
    }

    static Facts work(Officer officer) {
        var work = officer.work();
        var posting = officer.posting();
        return new Facts()
                .with(I18NProvider.translate("shared.unit"), officer.unitName())
                .with(label("line"), Words.of(posting.line()))
                .with(label("post-status"), status(posting.status()))
                .with(label("posted-since"), posting.from())
                .with(label("person-status"), Words.of(work.status()))
                .with(label("identity-type"), Words.of(work.identityType()))
                .with(label("establishment"), Words.of(work.establishment()))
                .with(label("duty"), work.duty())
                .with(label("post"), Words.of(work.postClass()))
                .with(label("domain"), Words.of(work.domain()))
                .with(label("area"), work.area())
                .with(label("enforcement-since"), work.enforcementSince())
                .with(label("legal-reviewer"), yes(work.legalReviewer()))
                .with(label("liaison"), yes(work.liaison()))
                .with(label("supervisor"), officer.supervisorName());
    }

    static Facts papers(Officer officer) {
        var papers = officer.papers();
        return new Facts()
                .with(label("qualification"), papers.qualification())
                .with(label("provincial-card"), papers.provincialCard())
                .with(label("ministry-card"), papers.ministryCard())
                .with(label("maritime-card"), papers.maritimeCard())
                .with(label("law-qualification"), papers.lawQualification());
    }

    static Status status(PostStatus status) {
        var tone = switch (status) {
            case ON_POST -> Status.Tone.GOOD;
            case TRANSFERRING -> Status.Tone.WARNING;
            case RETIRED, TRANSFERRED -> Status.Tone.NEUTRAL;
        };
        return new Status(tone, Words.of(status));
    }

    private static @Nullable String yes(boolean is) {
        return I18NProvider.translate(is ? "officers.yes" : "officers.no");
    }

    private static String label(String field) {
        return I18NProvider.translate("officers.field." + field);
    }
}
