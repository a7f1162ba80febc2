package org.lianbing.portal.shell;

import java.util.List;
import java.util.Locale;
import org.lianbing.portal.organisation.NewUnit;
import org.lianbing.portal.organisation.UnitLevel;
import org.lianbing.portal.organisation.Units;
import org.lianbing.portal.security.Accounts;
import org.lianbing.portal.security.NewAccount;
import org.lianbing.portal.security.Passwords;
import org.lianbing.portal.security.RoleInUnit;
import org.lianbing.portal.shared.Actors;
import org.lianbing.portal.shared.LianbingProperties;
import org.lianbing.portal.shared.Role;
import org.lianbing.portal.shared.Texts;
import org.lianbing.portal.shared.UnitId;
import org.lianbing.portal.shared.persistence.StartLock;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// An empty database without demonstration data gets its first unit and the three administrators. Their one-time
/// passwords go to standard output once and have to be changed at the first sign-in.
@Component
@Order(10)
class FirstStart implements ApplicationRunner {
    private static final String ROOT = "ROOT";

    private final LianbingProperties properties;
    private final Units units;
    private final Accounts accounts;
    private final Passwords passwords;
    private final Actors actors;
    private final StartLock lock;
    private final Texts texts;
    private final TransactionTemplate transaction;

    FirstStart(
            LianbingProperties properties,
            Units units,
            Accounts accounts,
            Passwords passwords,
            Actors actors,
            StartLock lock,
            Texts texts,
            TransactionTemplate transaction) {
        this.properties = properties;
        this.units = units;
        this.accounts = accounts;
        this.passwords = passwords;
        this.actors = actors;
        this.lock = lock;
        this.texts = texts;
        this.transaction = transaction;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (properties.demonstration().enabled()) return;
        lock.alone(() -> actors.internally(() -> {
            if (units.parentsFirst().isEmpty()) transaction.executeWithoutResult(status -> begin());
        }));
    }

    private void begin() {
        units.create(List.of(new NewUnit(null, ROOT, say("shell.first-unit"), UnitLevel.PROVINCE, 0)));
        var root = units.parentsFirst().getFirst().id();
        administrator("admin", Role.SYSTEM_ADMIN, root);
        administrator("security", Role.SECURITY_ADMIN, root);
        administrator("auditor", Role.AUDITOR, root);
    }

    private void administrator(String name, Role role, UnitId root) {
        var once = Passwords.oneTime();
        accounts.open(List.of(
                new NewAccount(name, name, null, passwords.hash(once), true, List.of(new RoleInUnit(role, root)))));
        System.out.println(say("shell.first-account", name, once));
    }

    private String say(String key, Object... arguments) {
        return texts.getTranslation(key, Locale.getDefault(), arguments);
    }
}
