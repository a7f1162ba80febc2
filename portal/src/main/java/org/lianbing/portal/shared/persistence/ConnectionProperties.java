package org.lianbing.portal.shared.persistence;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How a node talks to its database, `lianbing.connections.*`. Everything has an end, so that a line that died
/// without a word is noticed and replaced.
///
/// @param most     connections of this node
/// @param patience   how long a request waits for a free one, and how long opening one may take
/// @param silence  how long a statement may go without an answer
/// @param lockWait how long a statement waits for a row another holds
/// @param start    how long a starting portal waits for the database to come up
@ConfigurationProperties("lianbing.connections")
record ConnectionProperties(
        @DefaultValue("24") int most,
        @DefaultValue("3s") Duration patience,
        @DefaultValue("20s") Duration silence,
        @DefaultValue("5s") Duration lockWait,
        @DefaultValue("60s") Duration start) {
    private static final Duration CHECK = Duration.ofSeconds(1);
    private static final Duration KEEP_ALIVE = Duration.ofSeconds(30);
    private static final Duration LIFE = Duration.ofMinutes(15);

    HikariDataSource pool(String url, String user, String password) {
        var config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setUsername(user);
        config.setPassword(password);
        config.setMaximumPoolSize(most);
        config.setConnectionTimeout(patience.toMillis());
        config.setValidationTimeout(CHECK.toMillis());
        config.setKeepaliveTime(KEEP_ALIVE.toMillis());
        config.setMaxLifetime(LIFE.toMillis());
        config.setInitializationFailTimeout(start.toMillis());
        config.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
        config.setConnectionInitSql("set session innodb_lock_wait_timeout = " + Math.max(1, lockWait.toSeconds()));
        // What the address itself says goes first.
        config.addDataSourceProperty("connectTimeout", String.valueOf(patience.toMillis()));
        config.addDataSourceProperty("socketTimeout", String.valueOf(silence.toMillis()));
        config.addDataSourceProperty("tcpKeepAlive", "true");
        return new HikariDataSource(config);
    }
}
