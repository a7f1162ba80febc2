package org.lianbing.portal.security;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.JdbcTemplate;

/// Takes the database's guard off the log and puts it back, as somebody with all rights on the database could.
final class AuditTriggers {
    private static final Pattern TRIGGER =
            Pattern.compile("(?s)create trigger (\\w+).*?(?:end\\$\\$|append-only';(?=\\s*(?:create|delimiter)))");

    private AuditTriggers() {}

    static void drop(JdbcTemplate database) {
        TRIGGER.matcher(migration()).results().forEach(found -> database.execute("drop trigger " + found.group(1)));
    }

    static void create(JdbcTemplate database) {
        TRIGGER.matcher(migration())
                .results()
                .forEach(found -> database.execute(found.group().replaceAll("\\$\\$$|;$", "")));
    }

    private static String migration() {
        var file = "/db/migration/V005__audit_guard.sql";
        try (var in = Objects.requireNonNull(AuditTriggers.class.getResourceAsStream(file))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
