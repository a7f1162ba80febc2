package org.lianbing.migrations;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

class MigrationsTest {
    @Test
    void they_apply_to_an_empty_embedded_server_and_a_second_start_keeps_the_data(@TempDir Path folder)
            throws Exception {
        try (var server = EmbeddedServer.start(folder)) {
            migrate(server.url(), server.user(), server.password());
            execute(server, "insert into unit (code, name, level, path) values ('P', '某省', 'PROVINCE', '/1/')");
        }
        try (var server = EmbeddedServer.start(folder)) {
            assertThat(names(server.url(), server.user(), server.password())).containsExactly("某省");
        }
    }

    @Test
    @EnabledIfSystemProperty(
            named = "lianbing.mysql",
            matches = "jdbc:.+",
            disabledReason = "./lianbing test --mysql URL")
    void they_apply_to_an_empty_mysql_database() throws Exception {
        var url = System.getProperty("lianbing.mysql");
        var user = System.getProperty("lianbing.mysql.user", "root");
        var password = System.getProperty("lianbing.mysql.password", "");
        try (var connection = DriverManager.getConnection(JdbcUrl.complete(url), user, password);
                var statement = connection.createStatement()) {
            statement.execute("drop database if exists lianbing_migrations");
            statement.execute("create database lianbing_migrations");
        }
        var database = JdbcUrl.complete(url.replaceFirst("/(\\?|$)", "/lianbing_migrations$1"));
        migrate(database, user, password);
        assertThat(names(database, user, password)).isEmpty();
    }

    private static void migrate(String url, String user, String password) {
        var result = Flyway.configure().dataSource(url, user, password).load().migrate();
        assertThat(result.success).isTrue();
        assertThat(result.migrationsExecuted).isPositive();
    }

    private static void execute(EmbeddedServer server, String sql) throws Exception {
        try (var connection = DriverManager.getConnection(server.url(), server.user(), server.password());
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static List<String> names(String url, String user, String password) throws Exception {
        try (var connection = DriverManager.getConnection(url, user, password);
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select name from unit")) {
            var names = new ArrayList<String>();
            while (rows.next()) names.add(rows.getString(1));
            return names;
        }
    }
}
