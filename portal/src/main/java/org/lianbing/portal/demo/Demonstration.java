package org.lianbing.portal.demo;

import java.util.List;
import org.lianbing.portal.organisation.Unit;
import org.lianbing.portal.organisation.Units;
import org.lianbing.portal.shared.Actors;
import org.lianbing.portal.shared.LianbingProperties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Fills an empty database at the first start in demonstration mode, and keeps the fiction out of production.
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
    private final TransactionTemplate transaction;

    Demonstration(
            LianbingProperties properties,
            List<DemoStep> steps,
            Units units,
            Actors actors,
            TransactionTemplate transaction) {
        this.properties = properties;
        this.steps = steps;
        this.units = units;
        this.actors = actors;
        this.transaction = transaction;
    }

    /// @throws IllegalStateException in production, when the data or the mode is the demonstration's
    @Override
    public void run(ApplicationArguments arguments) {
        actors.internally(() -> {
            var roots = units.parentsFirst().stream().limit(1).map(Unit::code).toList();
            var enabled = properties.demonstration().enabled();
            if (properties.production()) refuse(enabled, roots.contains(ROOT));
            else if (enabled && !roots.isEmpty() && !roots.contains(ROOT))
                LOG.warn("The database holds other data: no demonstration data added");
            else if (enabled) steps.forEach(this::run);
        });
    }

    private static void refuse(boolean enabled, boolean present) {
        if (enabled)
            throw new IllegalStateException("Demonstration mode is on in production. "
                    + "Set lianbing.demonstration.enabled=false and start again.");
        if (present)
            throw new IllegalStateException("The database holds the demonstration province, whose password is public. "
                    + "Start production on an empty database.");
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
