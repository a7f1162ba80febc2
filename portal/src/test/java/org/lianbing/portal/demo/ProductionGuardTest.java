package org.lianbing.portal.demo;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lianbing.portal.organisation.NewUnit;
import org.lianbing.portal.organisation.UnitLevel;
import org.lianbing.portal.organisation.Units;
import org.lianbing.portal.shared.Actors;
import org.lianbing.portal.shared.LianbingProperties;
import org.lianbing.portal.testing.Acting;
import org.lianbing.portal.testing.PortalTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

@PortalTest
@Transactional
class ProductionGuardTest {
    @Autowired
    Units units;

    @Autowired
    Actors actors;

    @Test
    void production_refuses_demonstration_mode() {
        assertThatThrownBy(guard(true)::afterSingletonsInstantiated)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("lianbing.demonstration.enabled=false");
    }

    @Test
    void production_refuses_the_demonstration_province() {
        assertThatCode(guard(false)::afterSingletonsInstantiated).doesNotThrowAnyException();
        try (var _ = Acting.internally()) {
            units.create(List.of(new NewUnit(null, Demonstration.ROOT, "某省", UnitLevel.PROVINCE, 0)));
        }
        assertThatThrownBy(guard(false)::afterSingletonsInstantiated)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("empty database");
    }

    private ProductionGuard guard(boolean demonstration) {
        var properties = new LianbingProperties(
                Path.of("data"), null, new LianbingProperties.Demonstration(demonstration, "x"), true, null, null);
        return new ProductionGuard(properties, units, actors);
    }
}
