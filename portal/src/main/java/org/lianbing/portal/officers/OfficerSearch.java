package org.lianbing.portal.officers;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.lianbing.portal.officers.persistence.OfficerQuery;
import org.lianbing.portal.organisation.Units;
import org.lianbing.portal.shared.Scope;
import org.lianbing.portal.shared.Times;
import org.springframework.stereotype.Component;

/// Understands what was typed or pasted into the roster's search field.
@Component
class OfficerSearch {
    private final OfficerSeal seal;
    private final Units units;
    private final Clock clock;

    OfficerSearch(OfficerSeal seal, Units units, Clock clock) {
        this.seal = seal;
        this.units = units;
        this.clock = clock;
    }

    OfficerQuery query(OfficerFilter filter, Scope scope) {
        var identities = new ArrayList<String>();
        var others = new ArrayList<String>();
        for (var word : PersonText.words(filter.text() == null ? "" : filter.text()))
            if (word.matches("[0-9]{17}[0-9Xx]")) identities.addAll(seal.indexes(word.toUpperCase(Locale.ROOT)));
            else others.add(word);
        // beside an id number even a single word is one of a column
        var person = identities.isEmpty() ? PersonText.of(others) : new PersonText(null, null, others);
        var unit = filter.unit();
        var day = filter.asOf() == null ? LocalDate.ofInstant(clock.instant(), Times.ZONE) : filter.asOf();
        return new OfficerQuery(
                scope.paths(),
                unit == null ? null : units.unit(unit).path(),
                filter,
                person,
                identities,
                bornAfter(filter.maxAge(), day),
                bornBy(filter.minAge(), day));
    }

    private static @Nullable LocalDate bornAfter(@Nullable Integer maxAge, LocalDate day) {
        return maxAge == null ? null : day.minusYears(maxAge + 1L).plusDays(1);
    }

    private static @Nullable LocalDate bornBy(@Nullable Integer minAge, LocalDate day) {
        return minAge == null ? null : day.minusYears(minAge);
    }
}
