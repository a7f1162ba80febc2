package org.lianbing.portal.organisation;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.lianbing.portal.organisation.persistence.PolicyMapper;
import org.lianbing.portal.organisation.persistence.UnitMapper;
import org.lianbing.portal.shared.UnitId;
import org.lianbing.portal.shared.persistence.StartLock;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/// The figures a bureau starts with. Every feature may bring `policy/<feature>.properties` (code=setting); the
/// root unit gets those it lacks when it is created and, after an upgrade, at the next start.
@Component
@Order(1)
class PolicyDefaults implements ApplicationRunner {
    private static final LocalDate ALWAYS = LocalDate.EPOCH;

    private final Map<String, String> settings = new TreeMap<>();
    private final PolicyMapper policies;
    private final UnitMapper units;
    private final StartLock lock;

    PolicyDefaults(PolicyMapper policies, UnitMapper units, StartLock lock) throws IOException {
        this.policies = policies;
        this.units = units;
        this.lock = lock;
        for (var file : new PathMatchingResourcePatternResolver().getResources("classpath*:policy/*.properties")) {
            var read = new Properties();
            try (var reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
                read.load(reader);
            }
            read.forEach((code, setting) -> settings.put(code.toString(), setting.toString()));
        }
    }

    void giveTo(UnitId root) {
        var present = policies.codes(root);
        var missing = settings.entrySet().stream()
                .filter(set -> !present.contains(set.getKey()))
                .map(set -> new Policy(root, set.getKey(), set.getValue(), ALWAYS))
                .toList();
        if (!missing.isEmpty()) policies.insert(missing);
    }

    @Override
    public void run(ApplicationArguments arguments) {
        lock.alone(() -> units.roots().forEach(root -> giveTo(root.id())));
    }
}
