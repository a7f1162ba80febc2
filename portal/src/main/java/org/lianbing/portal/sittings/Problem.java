package org.lianbing.portal.sittings;

import java.util.Locale;

/// Why the sitting protocol refuses; its table is `docs/sitting-protocol.md`.
public enum Problem {
    MALFORMED(400),
    SIGNED_OUT(401),
    COOKIE_INVALID(401),
    HEADER_MISSING(403),
    NOT_A_CANDIDATE(403),
    EXAM_UNKNOWN(404),
    SITTING_FOREIGN(404),
    NOT_OPEN_YET(409),
    ENTRY_CLOSED(409),
    ATTEMPTS_USED(409),
    TOO_EARLY(409),
    HELD_ELSEWHERE(409),
    TAKEN_OVER(409),
    PAUSED(409),
    LATE(409),
    SLOT_UNKNOWN(422),
    RESPONSE_MALFORMED(422),
    STEPS_EXHAUSTED(422),
    BUSY(503);

    private final int status;

    Problem(int status) {
        this.status = status;
    }

    public int status() {
        return status;
    }

    /// As the protocol writes it, `not-open-yet`.
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// Key of its title in the language files; the sentence with the next step is `<key>.next`.
    public String key() {
        return "sittings.problem." + code();
    }
}
