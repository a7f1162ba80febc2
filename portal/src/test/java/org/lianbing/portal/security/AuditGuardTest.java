package org.lianbing.portal.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.annotation.Annotation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.apache.ibatis.session.SqlSessionFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lianbing.portal.testing.Acting;
import org.lianbing.portal.testing.PortalTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/// No role can change the log: no statement of the portal does, and the database refuses any that would.
@PortalTest
class AuditGuardTest {
    private static final Pattern CHANGES = Pattern.compile(
            "(?s)\\b(?:update|delete\\s+from|delete|truncate(?:\\s+table)?|replace(?:\\s+into)?|drop\\s+table|drop\\s+trigger|"
                    + "alter\\s+table)\\s+(?:ignore\\s+)?audit_(?:entry|seal|archive)\\b.*");

    @Autowired
    SqlSessionFactory sessions;

    @Autowired
    JdbcTemplate database;

    @Autowired
    org.lianbing.portal.shared.Audit audit;

    @Autowired
    AuditSealer sealer;

    @Autowired
    TransactionTemplate transaction;

    @BeforeEach
    void something_is_sealed() {
        try (var _ = Acting.internally()) {
            transaction.executeWithoutResult(_ -> audit.record("test.guarded", "test", "1", null, "kept"));
        }
        sealer.seal();
    }

    @Test
    void no_statement_of_any_mapper_changes_the_log_except_the_archives_moving() throws IOException {
        var statements =
                Stream.concat(annotated(), written()).map(AuditGuardTest::plain).toList();
        assertThat(statements).hasSizeGreaterThan(100);
        assertThat(statements.stream().filter(sql -> CHANGES.matcher(sql).find()))
                .containsExactlyInAnyOrder(
                        "delete from audit_entry where id in ( select entry_id from audit_seal where number between"
                                + " #{first} and #{last})",
                        "delete from audit_seal where number between #{first} and #{last}");
    }

    private Stream<String> annotated() {
        return sessions.getConfiguration().getMapperRegistry().getMappers().stream()
                .flatMap(mapper -> Arrays.stream(mapper.getMethods()))
                .flatMap(method -> Arrays.stream(method.getAnnotations()))
                .flatMap(AuditGuardTest::sql);
    }

    private static Stream<String> sql(Annotation annotation) {
        return switch (annotation) {
            case Select select -> Stream.of(String.join(" ", select.value()));
            case Insert insert -> Stream.of(String.join(" ", insert.value()));
            case Update update -> Stream.of(String.join(" ", update.value()));
            case Delete delete -> Stream.of(String.join(" ", delete.value()));
            default -> Stream.empty();
        };
    }

    private static Stream<String> written() throws IOException {
        try (var files = Files.walk(Path.of("src/main/resources/org"))) {
            return files
                    .filter(file -> file.toString().endsWith(".xml"))
                    .map(file -> {
                        try {
                            return Files.readString(file);
                        } catch (IOException e) {
                            throw new java.io.UncheckedIOException(e);
                        }
                    })
                    .toList()
                    .stream();
        }
    }

    private static String plain(String sql) {
        return sql.toLowerCase(Locale.ROOT).replaceAll("\\s+", " ").strip();
    }

    @Test
    void the_guards_are_on_the_tables() {
        assertThat(database.queryForList(
                        "select concat(event_manipulation, ' ', event_object_table) from information_schema.triggers"
                                + " where trigger_schema = database() order by 1",
                        String.class))
                .containsExactly(
                        "DELETE audit_archive",
                        "DELETE audit_entry",
                        "DELETE audit_seal",
                        "UPDATE audit_archive",
                        "UPDATE audit_entry",
                        "UPDATE audit_seal");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update audit_entry set detail = 'nothing'",
                "update audit_entry set actor = actor",
                "update audit_seal set hash = repeat(x'00', 32)",
                "update audit_seal set number = number + 1000000 order by number desc limit 1",
                "delete from audit_entry where action = 'test.guarded'",
                "delete from audit_seal order by number desc limit 1",
                "replace into audit_entry (id, at, actor, action) select max(id), now(3), 'x', 'x' from audit_entry",
                "insert into audit_entry (id, at, actor, action) select max(e.id), now(3), 'x', 'x' from audit_entry e"
                        + " on duplicate key update actor = 'x'"
            })
    void the_database_refuses(String sql) {
        assertThatThrownBy(() -> database.update(sql)).hasMessageContaining("append-only");
    }
}
