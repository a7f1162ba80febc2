package org.lianbing.portal.sittings;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lianbing.portal.sittings.contact.Presence;
import org.lianbing.portal.sittings.contact.Silence;
import org.lianbing.portal.sittings.contact.Visits;
import org.lianbing.portal.sittings.contact.Weighing;
import org.springframework.stereotype.Component;

/// Hears of sittings: what a request of the page that holds one means for its silences, and for what it brings.
@Component
class Hearing {
    private final Presence presence;
    private final Visits visits;

    Hearing(Presence presence, Visits visits) {
        this.presence = presence;
        this.visits = visits;
    }

    /// Called when what the request did is durable.
    void heard(Sitting sitting, Instant at) {
        presence.heard(sitting.id(), at);
    }

    Instant lastHeard(Sitting sitting) {
        return presence.last(sitting.id(), sitting.lastActive());
    }

    /// Writes the silence down that ends with this request, in the caller's transaction; null when there was none.
    @Nullable
    Silence listen(Sitting sitting, Instant now) {
        if (sitting.state() != SittingState.OPEN) return null;
        var silence = ending(sitting, now);
        if (silence != null) visits.record(sitting.id(), sitting.epoch(), silence);
        return silence;
    }

    /// The same without writing it down, for what does not come from the page itself.
    @Nullable
    Silence ending(Sitting sitting, Instant now) {
        return visits.ending(sitting.id(), sitting.lastActive(), sitting.silence(), now)
                .orElse(null);
    }

    /// Asks for older silences only where they matter.
    Weighing weighing(Sitting sitting, @Nullable Silence present, Instant now) {
        var paused = sitting.pausedAt();
        var boundary = paused == null ? sitting.requireDeadline() : paused;
        var silences = paused == null && !sitting.overdue(now)
                ? List.<Silence>of()
                : visits.upTo(sitting.id(), boundary, present);
        return new Weighing(
                sitting.requireDeadline(), sitting.requireAnswersUntil(), paused, sitting.silence(), silences);
    }
}
