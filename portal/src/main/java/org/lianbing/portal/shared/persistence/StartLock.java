package org.lianbing.portal.shared.persistence;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.stereotype.Component;

/// Lets one node at a time do what has to be done once at the start: the second one finds it done.
@Component
public class StartLock {
    private static final String NAME = "concat('lianbing-start/', left(database(), 40))";
    private static final int PATIENCE_SECONDS = 300;

    private final DataSource database;

    StartLock(DataSource database) {
        this.database = database;
    }

    /// Runs `work` while no other node does; it uses connections of its own.
    ///
    /// @throws IllegalStateException when the other node takes longer than five minutes
    public void alone(Runnable work) {
        try (var connection = database.getConnection()) {
            connection.setNetworkTimeout(Runnable::run, 2 * 1_000 * PATIENCE_SECONDS);
            if (!said(connection, "select get_lock(" + NAME + ", " + PATIENCE_SECONDS + ")"))
                throw new IllegalStateException("Another node has been starting for five minutes; start again");
            try {
                work.run();
            } finally {
                said(connection, "select release_lock(" + NAME + ")");
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The database does not let this node start alone", e);
        }
    }

    private static boolean said(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            return rows.next() && rows.getInt(1) == 1;
        }
    }
}
