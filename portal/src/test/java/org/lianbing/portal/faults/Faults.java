package org.lianbing.portal.faults;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/// The rules in force. Seeded: the same requests in the same order meet the same faults.
public final class Faults {
    private final Random random;
    private final List<Standing> rules = new ArrayList<>();
    private final Map<Fault, Integer> happened = new EnumMap<>(Fault.class);

    private static final class Standing {
        final Rule rule;
        int left;

        Standing(Rule rule) {
            this.rule = rule;
            this.left = rule.times() == 0 ? Integer.MAX_VALUE : rule.times();
        }
    }

    Faults(long seed) {
        random = new Random(seed);
    }

    /// Replaces every rule; the first that matches decides.
    public synchronized void set(List<Rule> next) {
        rules.clear();
        next.stream().map(Standing::new).forEach(rules::add);
    }

    public void set(Rule... next) {
        set(List.of(next));
    }

    public void calm() {
        set(List.of());
    }

    synchronized Optional<Rule> draw(String target) {
        var path = target.split("\\?", 2)[0];
        for (var standing : rules) {
            var rule = standing.rule;
            if (standing.left == 0 || !rule.path().matcher(path).matches()) continue;
            if (random.nextDouble() >= rule.probability()) continue;
            standing.left--;
            happened.merge(rule.fault(), 1, Integer::sum);
            return Optional.of(rule);
        }
        return Optional.empty();
    }

    synchronized long upTo(long millis) {
        return millis == 0 ? 0 : random.nextLong(millis) + 1;
    }

    public synchronized Map<Fault, Integer> happened() {
        return new EnumMap<>(happened);
    }
}
