package org.lianbing.portal.questions;

import org.lianbing.portal.shared.Actors;
import org.lianbing.portal.shared.persistence.StartLock;
import org.lianbing.questionbank.bank.BankReader;
import org.lianbing.questionbank.bank.BankSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Takes in the bank this version of the portal ships, before anything else that runs at start.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class BankAtStart implements ApplicationRunner {
    private static final Logger LOG = LoggerFactory.getLogger(BankAtStart.class);

    private final BankLoading loading;
    private final StartLock lock;
    private final Actors actors;

    BankAtStart(BankLoading loading, StartLock lock, Actors actors) {
        this.loading = loading;
        this.lock = lock;
        this.actors = actors;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        var files = BankSource.classPath(BankReader.class.getClassLoader());
        lock.alone(() -> {
            var loaded = actors.internally(() -> loading.load(files));
            if (loaded.added() + loaded.proposed() > 0)
                LOG.info("Bank: {} questions added, {} versions proposed", loaded.added(), loaded.proposed());
        });
    }
}
