package org.lianbing.portal.security;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Duration;
import org.lianbing.portal.security.persistence.AccountMapper;
import org.lianbing.portal.shared.AccountId;
import org.springframework.stereotype.Component;

/// Whether what an account was once given, such as a sitting cookie, still holds. "Sign out everywhere" and locking
/// an account void it: at once on this node, within [#STALE] on the others.
@Component
public class Generations {
    private static final Duration STALE = Duration.ofSeconds(20);
    private static final int MOST = 50_000;
    private static final int VOID = -1;

    private final LoadingCache<AccountId, Integer> current;

    Generations(AccountMapper accounts) {
        current = Caffeine.newBuilder()
                .expireAfterWrite(STALE)
                .maximumSize(MOST)
                .build(id -> {
                    var account = accounts.byId(id);
                    return account == null || !account.enabled() ? VOID : account.generation();
                });
    }

    public boolean holds(AccountId account, int generation) {
        return generation == current.get(account);
    }

    void forget(AccountId account) {
        current.invalidate(account);
    }
}
