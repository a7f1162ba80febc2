package org.lianbing.portal.sittings.persistence;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.lianbing.portal.sittings.EvidenceStep;
import org.lianbing.portal.sittings.WhyNot;
import org.lianbing.questionbank.response.ResponseJson;

/// A step that does not count by itself, and its acceptance if there is one.
public record EvidenceRow(
        long id,
        int slot,
        int epoch,
        long seq,
        String client,
        @Nullable String response,
        @Nullable Instant base,
        long sinceServer,
        Instant receivedAt,
        WhyNot why,
        boolean superseded,
        @Nullable String acceptedBy,
        @Nullable Instant acceptedAt,
        @Nullable String reason) {
    /// @param holder the browser that holds the sitting, or held it last
    public EvidenceStep toDomain(@Nullable String holder) {
        return new EvidenceStep(
                id,
                slot,
                epoch,
                seq,
                client.equals(holder) ? EvidenceStep.Device.THIS : EvidenceStep.Device.OTHER,
                response == null ? null : ResponseJson.read(response).orElse(null),
                base == null ? null : base.plusMillis(sinceServer),
                receivedAt,
                why,
                superseded,
                acceptedBy,
                acceptedAt,
                reason);
    }
}
