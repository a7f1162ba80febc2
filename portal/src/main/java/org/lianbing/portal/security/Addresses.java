package org.lianbing.portal.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import java.time.Duration;
import org.springframework.stereotype.Component;

/// How many failures an address has left on this node. Only failures are charged: a whole bureau may come in by one
/// address. Callers hand over the address as the request has it.
@Component
public class Addresses {
    private static final int REMEMBERED = 100_000;
    private static final Duration FORGOTTEN = Duration.ofMinutes(30);

    private final SecurityPolicy policy;
    private final Cache<String, Bucket> buckets = Caffeine.newBuilder()
            .maximumSize(REMEMBERED)
            .expireAfterAccess(FORGOTTEN)
            .build();

    public Addresses(SecurityPolicy policy) {
        this.policy = policy;
    }

    /// Whether one more attempt is looked at.
    public boolean open(String address) {
        var bucket = buckets.getIfPresent(Network.of(address));
        return bucket == null || bucket.getAvailableTokens() > 0;
    }

    public void fail(String address) {
        buckets.get(Network.of(address), _ -> bucket()).tryConsume(1);
    }

    private Bucket bucket() {
        var rules = policy.rules();
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(rules.addressBurst())
                        .refillGreedy(rules.addressPerMinute(), Duration.ofMinutes(1)))
                .build();
    }
}
