package org.lianbing.portal.shared.persistence;

import com.zaxxer.hikari.HikariDataSource;
import java.util.Objects;
import org.lianbing.migrations.EmbeddedServer;
import org.lianbing.migrations.JdbcUrl;
import org.lianbing.portal.shared.LianbingProperties;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Connects to the MySQL server the operator names, otherwise to the embedded one in the data folder.
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnProperty("lianbing.database.url")
    static class External {
        @Bean
        HikariDataSource dataSource(LianbingProperties properties, ConnectionProperties connections) {
            var database = properties.database();
            if (database == null) throw new IllegalStateException("lianbing.database needs url, user and password");
            return connections.pool(JdbcUrl.complete(database.url()), database.user(), database.password());
        }
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnProperty(name = "lianbing.database.url", matchIfMissing = true, havingValue = "never")
    static class Embedded {
        @Bean
        EmbeddedServer embeddedServer(LianbingProperties properties, ObjectProvider<EarlyDatabase> early) {
            var started = early.stream()
                    .map(EarlyDatabase::take)
                    .filter(Objects::nonNull)
                    .findFirst();
            return started.orElseGet(
                    () -> EmbeddedServer.start(properties.data().resolve("database")));
        }

        @Bean
        HikariDataSource dataSource(EmbeddedServer server, ConnectionProperties connections) {
            return connections.pool(server.url(), server.user(), server.password());
        }
    }

    /// Migrations get a connection of their own: changing a large table may be silent for longer than a request.
    @Bean
    FlywayConfigurationCustomizer migrationsWithoutTimeouts(HikariDataSource pool) {
        return flyway -> flyway.dataSource(pool.getJdbcUrl(), pool.getUsername(), pool.getPassword());
    }
}
