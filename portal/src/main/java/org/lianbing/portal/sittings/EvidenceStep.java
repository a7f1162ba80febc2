package org.lianbing.portal.sittings;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.lianbing.questionbank.response.Response;

/// A step that was stored and does not count by itself.
///
/// @param response   null: cleared
/// @param stamped    when it was made, as the client counts; null: nothing was claimed
/// @param superseded whether a newer answer holds the slot, so that accepting this one changes nothing
/// @param acceptedBy name of the account, null while not accepted, as are `acceptedAt` and `reason`
public record EvidenceStep(
        long id,
        int slot,
        int epoch,
        long seq,
        Device device,
        @Nullable Response response,
        @Nullable Instant stamped,
        Instant received,
        WhyNot why,
        boolean superseded,
        @Nullable String acceptedBy,
        @Nullable Instant acceptedAt,
        @Nullable String reason) {
    public enum Device {
        /// The one that holds the sitting, or held it last.
        THIS,
        OTHER
    }
}
