package org.lianbing.portal.demo;

import java.util.List;
import org.lianbing.portal.organisation.Units;
import org.lianbing.portal.shared.Actors;
import org.lianbing.portal.shared.LianbingProperties;
import org.lianbing.portal.shared.persistence.StartLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Fills an empty database at the first start in demonstration mode.
@Component
@Order(10)
class Demonstration implements ApplicationRunner {
    /// Code of the fictional province; no real unit has it.
    static final String ROOT = "DEMO";

    private static final Logger LOG = LoggerFactory.getLogger(Demonstration.class);

    private final LianbingProperties properties;
    private final List<DemoStep> steps;
    private final Units units;
    private final Actors actors;
    private final StartLock lock;
    private final TransactionTemplate transaction;

    Demonstration(
            LianbingProperties properties,
            List<DemoStep> steps,
            Units units,
            Actors actors,
            StartLock lock,
            TransactionTemplate transaction) {
        this.properties = properties;
        this.steps = steps;
        this.units = units;
        this.actors = actors;
        this.lock = lock;
        this.transaction = transaction;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (!properties.demonstration().enabled()) return;
        lock.alone(() -> actors.internally(() -> {
            if (foreign()) LOG.warn("The database holds other data: no demonstration data added");
            else steps.forEach(this::run);
        }));
    }

    private boolean foreign() {
        var tree = units.parentsFirst();
        return !tree.isEmpty() && tree.stream().noneMatch(unit -> unit.code().equals(ROOT));
    }

    private void run(DemoStep step) {
        if (step.done()) return;
        var start = System.nanoTime();
        var name = step.getClass().getSimpleName();
        LOG.info("{} …", name);
        transaction.executeWithoutResult(status -> step.run());
        LOG.info("{} done in {} ms", name, (System.nanoTime() - start) / 1_000_000);
    }
}
