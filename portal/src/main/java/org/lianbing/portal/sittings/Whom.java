package org.lianbing.portal.sittings;

import org.lianbing.portal.shared.PublicId;
import org.lianbing.portal.shared.RoomId;

/// Which candidates of an exam an act is meant for; in every case only those of the person's own units.
public sealed interface Whom {
    record One(PublicId sitting) implements Whom {}

    record Room(RoomId room) implements Whom {}

    record Everyone() implements Whom {}
}
