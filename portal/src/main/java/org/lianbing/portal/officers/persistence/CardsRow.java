package org.lianbing.portal.officers.persistence;

import org.jspecify.annotations.Nullable;
import org.lianbing.portal.shared.OfficerId;

/// The cards somebody holds.
public record CardsRow(
        OfficerId id,
        @Nullable String provincialCard,
        @Nullable String ministryCard,
        @Nullable String maritimeCard) {}
