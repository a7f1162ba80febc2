package org.lianbing.portal.sittings.contact;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lianbing.portal.shared.PublicId;
import org.lianbing.portal.sittings.SittingEvent;
import org.lianbing.portal.sittings.persistence.ContactMapper;
import org.lianbing.portal.sittings.persistence.LogBatch;
import org.lianbing.portal.sittings.persistence.LogRow;
import org.springframework.stereotype.Component;

/// What a request of the page that holds a sitting means for its silences.
@Component
public class Visits {
    private final Presence presence;
    private final Outages outages;
    private final ContactMapper contacts;
    private final LogBatch log;

    Visits(Presence presence, Outages outages, ContactMapper contacts, LogBatch log) {
        this.presence = presence;
        this.outages = outages;
        this.contacts = contacts;
        this.log = log;
    }

    /// The silence that ends with a request at `now`, or empty. Changes nothing.
    ///
    /// @param known an instant at which the page was there in any case
    public Optional<Silence> ending(PublicId sitting, Instant known, Duration least, Instant now) {
        var last = presence.last(sitting, known, now, least);
        return last.plus(least).isBefore(now) ? Optional.of(Silence.ofPage(last, now)) : Optional.empty();
    }

    /// Writes a silence down, in the caller's transaction.
    public void record(PublicId sitting, int epoch, Silence silence) {
        contacts.gap(sitting, silence.from(), silence.to());
        var seconds = Duration.between(silence.from(), silence.to()).toSeconds();
        log.log(
                List.of(new LogRow(sitting, epoch, SittingEvent.Kind.CONTACT_GAP, String.valueOf(seconds))),
                silence.to());
    }

    /// Every silence that may matter to what was made before `boundary`.
    ///
    /// @param present the one that ends now, if there is one
    public List<Silence> upTo(PublicId sitting, Instant boundary, @Nullable Silence present) {
        var all = new ArrayList<>(contacts.gaps(sitting, boundary));
        all.addAll(outages.over(boundary));
        if (present != null) all.add(present);
        return all;
    }
}
