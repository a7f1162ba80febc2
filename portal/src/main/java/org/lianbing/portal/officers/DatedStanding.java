package org.lianbing.portal.officers;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A standing from a day on, and the document it rests on.
public record DatedStanding(
        Standing standing, LocalDate from, @Nullable String basis) {}
