package org.lianbing.portal.security;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Duration;
import org.lianbing.portal.security.persistence.AccountMapper;
import org.lianbing.portal.shared.AccountId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// The present generation of every account: a session or a sitting cookie made in an older one is void.
/// Read at every request, hence remembered for ten seconds; a change on this node counts at once.
@Component
public class Generations {
    /// No session is of this generation: the account is gone or disabled.
    public static final int NONE = -1;

    private static final Duration REMEMBERED = Duration.ofSeconds(10);
    private static final int ACCOUNTS = 50_000;

    private final LoadingCache<AccountId, Integer> remembered;

    Generations(AccountMapper accounts) {
        remembered = Caffeine.newBuilder()
                .expireAfterWrite(REMEMBERED)
                .maximumSize(ACCOUNTS)
                .build(id -> {
                    var account = accounts.byId(id);
                    return account == null || !account.enabled() ? NONE : account.generation();
                });
    }

    public int current(AccountId id) {
        return remembered.get(id);
    }

    /// Whether what the account was given in `generation`, such as a sitting cookie, still holds.
    public boolean holds(AccountId id, int generation) {
        return generation == current(id);
    }

    /// Forgets what is known of the account once the present transaction has committed.
    void changed(AccountId id) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) forget(id);
        else
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCompletion(int status) {
                    forget(id);
                }
            });
    }

    void forget(AccountId id) {
        remembered.invalidate(id);
    }
}
