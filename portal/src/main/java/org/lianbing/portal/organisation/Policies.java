package org.lianbing.portal.organisation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lianbing.portal.organisation.persistence.PolicyMapper;
import org.lianbing.portal.shared.Actors;
import org.lianbing.portal.shared.Audit;
import org.lianbing.portal.shared.Conflict;
import org.lianbing.portal.shared.Invalid;
import org.lianbing.portal.shared.Role;
import org.lianbing.portal.shared.UnitId;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Figures that law or a bureau sets (hours, pass marks, thresholds): dated, per unit, inherited down the tree.
/// The nearest unit above (the unit itself first) that has a setting on the day decides.
@Service
public class Policies {
    private final PolicyMapper policies;
    private final Units units;
    private final Actors actors;
    private final Audit audit;

    Policies(PolicyMapper policies, Units units, Actors actors, Audit audit) {
        this.policies = policies;
        this.units = units;
        this.actors = actors;
        this.audit = audit;
    }

    /// @throws Conflict naming `code` when nobody above has set it for that day, or it is no number
    @PreAuthorize("isAuthenticated()")
    public BigDecimal number(UnitId unit, String code, LocalDate asOf) {
        return parse(code, text(unit, code, asOf));
    }

    /// The same for whole numbers (minutes, seconds, counts).
    ///
    /// @throws Conflict as [#number] does, and for a fraction
    @PreAuthorize("isAuthenticated()")
    public int integer(UnitId unit, String code, LocalDate asOf) {
        try {
            return number(unit, code, asOf).intValueExact();
        } catch (ArithmeticException fraction) {
            throw malformed(code, fraction);
        }
    }

    /// @throws Conflict naming `code` when nobody above has set it for that day
    @PreAuthorize("isAuthenticated()")
    public String text(UnitId unit, String code, LocalDate asOf) {
        var setting = policies.setting(unit, code, asOf);
        if (setting == null) throw new Conflict("organisation.policy.missing", code, asOf);
        return setting;
    }

    /// One figure for every unit at once, inheritance resolved; units without it are absent.
    @PreAuthorize("isAuthenticated()")
    public Map<UnitId, BigDecimal> numbers(String code, LocalDate asOf) {
        var own = new HashMap<UnitId, BigDecimal>();
        for (var set : policies.of(code, asOf)) own.put(set.unit(), parse(code, set.setting()));
        for (var unit : units.parentsFirst()) {
            var inherited = unit.parentId() == null ? null : own.get(unit.parentId());
            if (inherited != null) own.putIfAbsent(unit.id(), inherited);
        }
        return own;
    }

    /// What the unit itself has set and what holds there by inheritance, by code.
    @PreAuthorize("hasAnyRole('SYSTEM_ADMIN', 'INTERNAL')")
    @Transactional(readOnly = true)
    public List<Policy> inForce(UnitId unit, LocalDate asOf) {
        actors.scope(Role.SYSTEM_ADMIN).require(units.unit(unit).path());
        return policies.inForce(unit, asOf);
    }

    /// Sets a figure from a day on; what held before in the same unit ends the day before.
    ///
    /// @throws Invalid when code or setting is empty
    @PreAuthorize("hasAnyRole('SYSTEM_ADMIN', 'INTERNAL')")
    @Transactional
    public void set(Policy policy) {
        if (policy.code().isBlank() || policy.setting().isBlank()) throw new Invalid("organisation.policy.empty");
        var unit = units.unit(policy.unit());
        actors.scope(Role.SYSTEM_ADMIN).require(unit.path());
        policies.end(policy);
        policies.put(policy, policies.nextFrom(policy));
        audit.record(
                "policy.set",
                "unit",
                String.valueOf(unit.id().value()),
                unit.id(),
                policy.code() + " = " + policy.setting() + " " + policy.validFrom());
    }

    private static BigDecimal parse(String code, String setting) {
        try {
            return new BigDecimal(setting);
        } catch (NumberFormatException e) {
            throw malformed(code, e);
        }
    }

    private static Conflict malformed(String code, @Nullable Throwable cause) {
        var conflict = new Conflict("organisation.policy.no-number", code);
        conflict.initCause(cause);
        return conflict;
    }
}
