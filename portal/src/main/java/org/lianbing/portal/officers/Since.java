package org.lianbing.portal.officers;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// From which day a change of duty, post, domain, identity type, establishment or education holds. The day on which
/// the present standing began corrects that standing instead of ending it.
///
/// @param basis document the change rests on
public record Since(LocalDate day, @Nullable String basis) {
    public Since {
        basis = basis == null ? null : LoggedText.of(basis);
    }
}
