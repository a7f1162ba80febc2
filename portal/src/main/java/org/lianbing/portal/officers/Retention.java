package org.lianbing.portal.officers;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.lianbing.portal.officers.persistence.RetentionMapper;
import org.lianbing.portal.officers.persistence.RetentionMapper.Gone;
import org.lianbing.portal.organisation.Policies;
import org.lianbing.portal.shared.Audit;
import org.lianbing.portal.shared.Times;
import org.lianbing.portal.shared.UnitId;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Clears id and phone numbers of people who retired or left longer ago than the policy `personal-data.keep-months`
/// of their unit says. Name, number and histories stay; who asked and who looked stays.
@Service
public class Retention {
    private static final int MOST = 500;

    private final RetentionMapper people;
    private final ImportUndoing imports;
    private final Policies policies;
    private final Audit audit;
    private final Clock clock;

    Retention(RetentionMapper people, ImportUndoing imports, Policies policies, Audit audit, Clock clock) {
        this.people = people;
        this.imports = imports;
        this.policies = policies;
        this.audit = audit;
        this.clock = clock;
    }

    /// Lets go of what was kept for undoing imports too late to be undone.
    ///
    /// @return how many people's lines went
    @PreAuthorize("hasRole('INTERNAL')")
    @Transactional
    public int forgetImports() {
        return imports.forget();
    }

    /// @return how many people's numbers were cleared
    @PreAuthorize("hasRole('INTERNAL')")
    @Transactional
    public int clear() {
        var today = LocalDate.ofInstant(clock.instant(), Times.ZONE);
        var kept = new TreeMap<Integer, List<UnitId>>();
        policies.numbers("personal-data.keep-months", today)
                .forEach((unit, months) -> kept.computeIfAbsent(months.intValue(), _ -> new ArrayList<>())
                        .add(unit));
        int cleared = 0;
        for (var same : kept.entrySet())
            cleared += clear(people.lockGone(today.minusMonths(same.getKey()), same.getValue(), MOST));
        return cleared;
    }

    private int clear(List<Gone> gone) {
        if (gone.isEmpty()) return 0;
        people.clear(gone.stream().map(Gone::officer).toList(), clock.instant());
        gone.forEach(one -> audit.record(
                "officer.numbers-cleared",
                "officer",
                String.valueOf(one.officer().value()),
                one.unit(),
                one.since().toString()));
        return gone.size();
    }
}
