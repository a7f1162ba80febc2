package org.lianbing.portal.officers.ui;

import java.time.Clock;
import java.time.LocalDate;
import org.lianbing.portal.officers.Attachments;
import org.lianbing.portal.officers.Histories;
import org.lianbing.portal.officers.Officers;
import org.lianbing.portal.officers.Photos;
import org.lianbing.portal.officers.Reveals;
import org.lianbing.portal.officers.Roster;
import org.lianbing.portal.officers.Transfers;
import org.lianbing.portal.organisation.Units;
import org.lianbing.portal.shared.Times;
import org.springframework.stereotype.Component;

/// What the page of one person asks.
@Component
record OfficerDesk(
        Officers officers,
        Roster roster,
        Histories histories,
        Transfers transfers,
        Photos photos,
        Attachments attachments,
        Reveals reveals,
        Units units,
        Clock clock) {
    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Times.ZONE);
    }
}
