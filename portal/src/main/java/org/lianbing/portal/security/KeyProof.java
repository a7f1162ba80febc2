package org.lianbing.portal.security;

import java.time.Clock;
import org.lianbing.portal.security.persistence.KeyMapper;
import org.lianbing.portal.shared.PersonalData;
import org.springframework.stereotype.Component;

/// Holds the key file against what the installation has noted of each key: two nodes with different keys under one
/// number would each seal what the other cannot open.
@Component
class KeyProof {
    private final KeyMapper keys;
    private final PersonalData data;
    private final Clock clock;

    KeyProof(KeyMapper keys, PersonalData data, Clock clock) {
        this.keys = keys;
        this.data = data;
        this.clock = clock;
    }

    /// Whether the pair of that number is the installation's; the first node to use it notes it down.
    ///
    /// @throws IllegalStateException when the key file has no usable pair of that number
    boolean holds(int number) {
        var own = data.fingerprint(number);
        keys.note(number, own, clock.instant());
        return keys.noted(number, own);
    }

    /// @throws IllegalStateException when it is another, or there is no usable pair
    void require(int number) {
        if (!holds(number))
            throw new IllegalStateException("The key file holds another personal-data key " + number
                    + " than this installation uses. Copy the two lines of that number from a node that runs.");
    }
}
