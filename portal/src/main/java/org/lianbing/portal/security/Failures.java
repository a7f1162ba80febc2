package org.lianbing.portal.security;

import java.time.Clock;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.lianbing.portal.security.persistence.FailureMapper;
import org.lianbing.portal.shared.AccountId;
import org.lianbing.portal.shared.Actor;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Failures in a row and the locks that follow, the same on every node. A name that does not exist is locked as one
/// that does: nobody learns from it which names there are.
@Component
public class Failures {
    private final FailureMapper failures;
    private final SecurityPolicy policy;
    private final DatabaseAudit audit;
    private final Clock clock;

    Failures(FailureMapper failures, SecurityPolicy policy, DatabaseAudit audit, Clock clock) {
        this.failures = failures;
        this.policy = policy;
        this.audit = audit;
        this.clock = clock;
    }

    public boolean locked(byte[] subject) {
        return failures.lockedUntil(subject, clock.instant()) != null;
    }

    /// A lock is written down for a name that does not exist too, without the name: it takes as long.
    ///
    /// @param account for the audit log; null: nobody's
    @Transactional
    public void fail(byte[] subject, @Nullable AccountId account) {
        var rules = policy.rules();
        var now = clock.instant();
        failures.fail(subject, now, now.minus(rules.lockTime()));
        if (failures.lock(subject, rules.lockAfter(), now.plus(rules.lockTime())) == 0) return;
        var whose = account == null ? "" : String.valueOf(account.value());
        audit.recordFor(Actor.internal(), "account.locked", "account", whose, null, "");
    }

    public void clear(byte[] subject) {
        failures.clear(subject);
    }

    public static byte[] ofName(String username) {
        return Secrets.hash("name " + username.strip().toLowerCase(Locale.ROOT));
    }

    public static byte[] of(AccountId account) {
        return Secrets.hash("account " + account.value());
    }

    public static byte[] of(AccountId account, String device) {
        return Secrets.hash("account " + account.value() + " device " + device);
    }

    static byte[] ofConfirmation(AccountId account) {
        return Secrets.hash("confirmation " + account.value());
    }

    public static byte[] ofSecondStep(AccountId account) {
        return Secrets.hash("second step " + account.value());
    }

    @Scheduled(initialDelay = 3_600_000, fixedDelay = 3_600_000)
    void purge() {
        failures.purge(clock.instant().minus(policy.rules().lockTime().multipliedBy(2)));
    }
}
