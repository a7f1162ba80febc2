package org.lianbing.portal.sittings;

import org.jspecify.annotations.Nullable;
import org.lianbing.portal.shared.PublicId;
import org.lianbing.portal.shared.RoomId;

/// Which room a candidate sits in.
///
/// @param room null: none yet
public record Placement(PublicId sitting, @Nullable RoomId room) {}
