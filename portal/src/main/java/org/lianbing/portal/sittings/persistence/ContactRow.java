package org.lianbing.portal.sittings.persistence;

import java.time.Instant;
import org.lianbing.portal.shared.PublicId;

/// When a sitting was last heard of. In the order of ids, so that two nodes writing many never wait for each other.
public record ContactRow(PublicId sitting, Instant at) implements Comparable<ContactRow> {
    @Override
    public int compareTo(ContactRow other) {
        return sitting.hex().compareTo(other.sitting.hex());
    }
}
