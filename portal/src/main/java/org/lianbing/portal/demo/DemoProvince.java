package org.lianbing.portal.demo;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.lianbing.portal.officers.Roster;
import org.lianbing.portal.organisation.Establishment;
import org.lianbing.portal.organisation.Establishments;
import org.lianbing.portal.organisation.Units;
import org.lianbing.portal.shared.UnitId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Units, posts, people and accounts of the fictional province.
@Component
@Order(10)
class DemoProvince implements DemoStep {
    private static final Logger LOG = LoggerFactory.getLogger(DemoProvince.class);
    private static final LocalDate GRANTED = LocalDate.of(2021, 1, 1);

    private final Units units;
    private final Establishments establishments;
    private final Roster roster;
    private final DemoAccounts accounts;

    DemoProvince(Units units, Establishments establishments, Roster roster, DemoAccounts accounts) {
        this.units = units;
        this.establishments = establishments;
        this.roster = roster;
        this.accounts = accounts;
    }

    @Override
    public boolean done() {
        return !units.parentsFirst().isEmpty();
    }

    @Override
    public void run() {
        var plan = ProvincePlan.make();
        units.create(plan.stream().map(PlannedUnit::unit).toList());
        var ids = ids();
        establishments.grantAll(plan.stream()
                .filter(planned -> planned.posts() > 0)
                .map(planned -> new Establishment(
                        Objects.requireNonNull(ids.get(planned.unit().code())),
                        planned.line(),
                        planned.posts(),
                        GRANTED))
                .toList());
        LOG.info("{} units", plan.size());
        var people = DemoPeople.of(plan, ids);
        var keys = roster.registerAll(people);
        LOG.info("{} people", people.size());
        accounts.open(people, keys, ids);
    }

    private Map<String, UnitId> ids() {
        var ids = new HashMap<String, UnitId>();
        for (var unit : units.parentsFirst()) ids.put(unit.code(), unit.id());
        return ids;
    }
}
