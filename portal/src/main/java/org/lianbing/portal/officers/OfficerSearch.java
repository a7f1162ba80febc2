package org.lianbing.portal.officers;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
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
    private static final int PASTED = 5_000;

    private final OfficerSeal seal;
    private final Units units;
    private final Clock clock;

    OfficerSearch(OfficerSeal seal, Units units, Clock clock) {
        this.seal = seal;
        this.units = units;
        this.clock = clock;
    }

    OfficerQuery query(OfficerFilter filter, Scope scope) {
        var text = filter.text() == null ? "" : filter.text().strip();
        var words = Arrays.stream(text.split("[\\s,，、;；]+"))
                .filter(word -> !word.isEmpty())
                .limit(PASTED)
                .toList();
        var identities = new ArrayList<String>();
        var others = new ArrayList<String>();
        for (var word : words)
            if (word.matches("[0-9]{17}[0-9Xx]")) identities.add(seal.index(word.toUpperCase(Locale.ROOT)));
            else others.add(word);
        var latin = !others.isEmpty() && others.stream().allMatch(word -> word.matches("[A-Za-z]+"));
        var one = words.size() == 1 && others.size() == 1 && !latin;
        var unit = filter.unit();
        return new OfficerQuery(
                scope.paths(),
                unit == null ? null : units.unit(unit).path(),
                filter,
                one ? escaped(others.getFirst()) : null,
                latin ? String.join("", others).toLowerCase(Locale.ROOT) : null,
                one || latin ? List.of() : others,
                identities,
                bornAfter(filter.maxAge()),
                bornBy(filter.minAge()));
    }

    private static String escaped(String word) {
        return word.replaceAll("([%_\\\\])", "\\\\$1");
    }

    private @Nullable LocalDate bornAfter(@Nullable Integer maxAge) {
        return maxAge == null ? null : today().minusYears(maxAge + 1L).plusDays(1);
    }

    private @Nullable LocalDate bornBy(@Nullable Integer minAge) {
        return minAge == null ? null : today().minusYears(minAge);
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(Times.ZONE));
    }
}
