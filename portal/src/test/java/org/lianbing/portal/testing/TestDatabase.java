package org.lianbing.portal.testing;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import org.lianbing.migrations.EmbeddedServer;
import org.lianbing.migrations.JdbcUrl;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/// Gives every application context of a test run an empty database of its own.
public final class TestDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    private static final String MYSQL = System.getProperty("lianbing.mysql", "");
    private static final AtomicInteger NEXT = new AtomicInteger();
    private static final String FORK = System.getProperty("lianbing.fork", "1");

    /// Started once a run, and only when no MySQL server is named.
    private static final class Embedded {
        static final EmbeddedServer SERVER = start();

        private static EmbeddedServer start() {
            var server = EmbeddedServer.start(folder("test-server"));
            // after the contexts have closed, whose last work still needs it
            SpringApplication.getShutdownHandlers().add(server::close);
            return server;
        }
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var database = name("test_" + NEXT.incrementAndGet());
        recreate(database);
        TestPropertyValues.of(
                        "lianbing.data=" + folder("test-data"),
                        "lianbing.database.url=" + url(database),
                        "lianbing.database.user=" + user(),
                        "lianbing.database.password=" + password())
                .applyTo(context);
    }

    /// A folder of this test process alone: the gate runs two side by side.
    public static Path folder(String name) {
        return Path.of("target", name + "-" + FORK);
    }

    /// The name of a database of this test process alone.
    public static String name(String database) {
        return "lianbing_" + FORK + "_" + database;
    }

    /// The address of a database on the server under test.
    public static String url(String database) {
        return MYSQL.isEmpty()
                ? Embedded.SERVER.url(database)
                : JdbcUrl.complete(MYSQL.replaceFirst("/(\\?|$)", "/" + database + "$1"));
    }

    public static String user() {
        return MYSQL.isEmpty() ? Embedded.SERVER.user() : System.getProperty("lianbing.mysql.user", "root");
    }

    public static String password() {
        return MYSQL.isEmpty() ? Embedded.SERVER.password() : System.getProperty("lianbing.mysql.password", "");
    }

    /// Drops the database when it exists and creates it empty.
    public static void recreate(String database) {
        try (var connection = DriverManager.getConnection(url(""), user(), password());
                var statement = connection.createStatement()) {
            statement.execute("drop database if exists " + database);
            statement.execute("create database " + database);
        } catch (SQLException e) {
            throw new IllegalStateException("No test database", e);
        }
    }
}
