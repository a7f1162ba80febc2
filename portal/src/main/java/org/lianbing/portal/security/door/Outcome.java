package org.lianbing.portal.security.door;

import org.lianbing.portal.security.SignedIn;

/// What came of an attempt.
sealed interface Outcome {
    record Known(SignedIn person) implements Outcome {}

    record Refused(Reason why) implements Outcome {}

    enum Reason {
        WRONG,
        LOCKED,
        TOO_MANY
    }
}
