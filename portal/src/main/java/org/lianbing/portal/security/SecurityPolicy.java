package org.lianbing.portal.security;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import org.lianbing.portal.organisation.Policies;
import org.lianbing.portal.organisation.Units;
import org.lianbing.portal.shared.Actors;
import org.lianbing.portal.shared.Conflict;
import org.lianbing.portal.shared.Times;
import org.lianbing.portal.shared.UnitId;
import org.springframework.stereotype.Component;

/// Reads [SecurityRules] at the top unit; a change counts on every node within ten seconds.
@Component
public class SecurityPolicy {
    private static final Duration REMEMBERED = Duration.ofSeconds(10);

    private final Policies policies;
    private final Units units;
    private final Actors actors;
    private final Clock clock;
    private final LoadingCache<LocalDate, SecurityRules> remembered =
            Caffeine.newBuilder().expireAfterWrite(REMEMBERED).maximumSize(2).build(this::read);

    SecurityPolicy(Policies policies, Units units, Actors actors, Clock clock) {
        this.policies = policies;
        this.units = units;
        this.actors = actors;
        this.clock = clock;
    }

    public SecurityRules rules() {
        return remembered.get(Times.local(clock.instant()).toLocalDate());
    }

    void forget() {
        remembered.invalidateAll();
    }

    private SecurityRules read(LocalDate day) {
        return actors.internally(() -> {
            var top = new Top(units.parentsFirst().getFirst().id(), day);
            return new SecurityRules(
                    top.number("sign-in.lock-after"),
                    Duration.ofMinutes(top.number("sign-in.lock-minutes")),
                    top.number("sign-in.address-burst"),
                    top.number("sign-in.address-per-minute"),
                    Duration.ofMinutes(top.number("sign-in.idle-minutes")),
                    Duration.ofHours(top.number("sign-in.absolute-hours")),
                    top.demand(),
                    top.number("password.min-length"),
                    top.number("password.kinds"),
                    top.number("password.history"),
                    Duration.ofDays(top.number("password.max-age-days")),
                    Boolean.parseBoolean(top.text("password.refuse-common")),
                    Duration.ofDays(top.number("activation.days")));
        });
    }

    private final class Top {
        private final UnitId unit;
        private final LocalDate day;

        Top(UnitId unit, LocalDate day) {
            this.unit = unit;
            this.day = day;
        }

        int number(String code) {
            return policies.integer(unit, code, day);
        }

        String text(String code) {
            return policies.text(unit, code, day);
        }

        SecondFactorDemand demand() {
            var code = "sign-in.second-factor";
            try {
                return SecondFactorDemand.valueOf(text(code));
            } catch (IllegalArgumentException e) {
                throw new Conflict("security.policy.unknown", code);
            }
        }
    }
}
