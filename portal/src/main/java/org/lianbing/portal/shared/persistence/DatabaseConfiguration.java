package org.lianbing.portal.shared.persistence;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import org.lianbing.migrations.EmbeddedServer;
import org.lianbing.migrations.JdbcUrl;
import org.lianbing.portal.shared.LianbingProperties;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Connects to the MySQL server the operator names, otherwise to the embedded one in the data folder.
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {
    private static final int CONNECTIONS = 24;

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnProperty("lianbing.database.url")
    static class External {
        @Bean
        HikariDataSource dataSource(LianbingProperties properties) {
            var database = properties.database();
            if (database == null) throw new IllegalStateException("lianbing.database needs url, user and password");
            return connect(JdbcUrl.complete(database.url()), database.user(), database.password());
        }
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnProperty(name = "lianbing.database.url", matchIfMissing = true, havingValue = "never")
    static class Embedded {
        @Bean
        EmbeddedServer embeddedServer(LianbingProperties properties) {
            return EmbeddedServer.start(properties.data().resolve("database"));
        }

        @Bean
        HikariDataSource dataSource(EmbeddedServer server) {
            return connect(server.url(), server.user(), server.password());
        }
    }

    private static HikariDataSource connect(String url, String user, String password) {
        var config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setUsername(user);
        config.setPassword(password);
        config.setMaximumPoolSize(CONNECTIONS);
        config.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
        return new HikariDataSource(config);
    }
}
