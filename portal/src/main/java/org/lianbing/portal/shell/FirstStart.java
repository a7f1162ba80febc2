package org.lianbing.portal.shell;

import java.util.List;
import java.util.Locale;
import org.lianbing.portal.organisation.NewUnit;
import org.lianbing.portal.organisation.UnitLevel;
import org.lianbing.portal.organisation.Units;
import org.lianbing.portal.security.FirstAdministrator;
import org.lianbing.portal.shared.Actors;
import org.lianbing.portal.shared.LianbingProperties;
import org.lianbing.portal.shared.Texts;
import org.lianbing.portal.shared.persistence.StartLock;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// An empty database without demonstration data gets its first unit. While it has no account, every start prints a new
/// one-time token on standard output, with which the first administrator begins at `/begin`.
@Component
@Order(10)
class FirstStart implements ApplicationRunner {
    private static final String ROOT = "ROOT";

    private final LianbingProperties properties;
    private final Units units;
    private final FirstAdministrator first;
    private final Actors actors;
    private final StartLock lock;
    private final Texts texts;
    private final TransactionTemplate transaction;

    FirstStart(
            LianbingProperties properties,
            Units units,
            FirstAdministrator first,
            Actors actors,
            StartLock lock,
            Texts texts,
            TransactionTemplate transaction) {
        this.properties = properties;
        this.units = units;
        this.first = first;
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
            if (first.missing()) System.out.println(say("shell.first-token", first.token()));
        }));
    }

    private void begin() {
        units.create(List.of(new NewUnit(null, ROOT, name(), UnitLevel.PROVINCE, 0)));
    }

    /// What people see is Chinese, whatever language the server's console speaks.
    private String name() {
        return texts.getTranslation("shell.first-unit", Texts.CHINESE);
    }

    private String say(String key, Object... arguments) {
        return texts.getTranslation(key, Locale.getDefault(), arguments);
    }
}
