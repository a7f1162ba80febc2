package org.lianbing.portal.demo;

import org.lianbing.portal.organisation.Units;
import org.lianbing.portal.shared.Actors;
import org.lianbing.portal.shared.LianbingProperties;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/// Keeps the fiction, whose password is public, out of production: such a start ends before the first request.
@Component
class ProductionGuard implements SmartInitializingSingleton {
    private final LianbingProperties properties;
    private final Units units;
    private final Actors actors;

    ProductionGuard(LianbingProperties properties, Units units, Actors actors) {
        this.properties = properties;
        this.units = units;
        this.actors = actors;
    }

    /// @throws IllegalStateException in production, when the mode or the data is the demonstration's
    @Override
    public void afterSingletonsInstantiated() {
        if (!properties.production()) return;
        if (properties.demonstration().enabled())
            throw new IllegalStateException("Demonstration mode is on in production. "
                    + "Set lianbing.demonstration.enabled=false and start again.");
        var fictional = actors.internally(
                () -> units.parentsFirst().stream().anyMatch(unit -> unit.code().equals(Demonstration.ROOT)));
        if (fictional)
            throw new IllegalStateException("The database holds the demonstration province, whose password is public. "
                    + "Start production on an empty database.");
    }
}
