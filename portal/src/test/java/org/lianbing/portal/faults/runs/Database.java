package org.lianbing.portal.faults.runs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.lianbing.migrations.JdbcUrl;

/// The portal's database, asked behind its back.
interface Database {
    Connection connect() throws SQLException;

    /// The server of a portal's data folder, wherever it listens after its latest start.
    record Embedded(Path data) implements Database {
        @Override
        public Connection connect() throws SQLException {
            var port = Processes.commandLine(pid()).stream()
                    .filter(argument -> argument.startsWith("--port="))
                    .findFirst()
                    .orElseThrow(() -> new SQLException("The database server is not running"))
                    .substring("--port=".length());
            return DriverManager.getConnection(
                    JdbcUrl.on("127.0.0.1:" + port, "lianbing") + "&openTelemetry=DISABLED",
                    "lianbing",
                    read("password"));
        }

        /// Of the running server, or of the last one.
        long pid() {
            return Long.parseLong(read("server.pid"));
        }

        /// SIGKILL.
        void kill() {
            ProcessHandle.of(pid())
                    .filter(process -> process.info().command().orElse("").contains("mariadbd"))
                    .ifPresent(ProcessHandle::destroyForcibly);
        }

        private String read(String name) {
            try {
                return Files.readString(data.resolve("database").resolve(name)).strip();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    record Named(String url, String user, String password) implements Database {
        @Override
        public Connection connect() throws SQLException {
            return DriverManager.getConnection(JdbcUrl.complete(url) + "&openTelemetry=DISABLED", user, password);
        }
    }

    interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }

    default <T> List<T> list(String query, Reader<T> reader, Object... arguments) {
        try (var connection = connect();
                PreparedStatement statement = connection.prepareStatement(query)) {
            for (int i = 0; i < arguments.length; i++) statement.setObject(i + 1, arguments[i]);
            var rows = new ArrayList<T>();
            try (var result = statement.executeQuery()) {
                while (result.next()) rows.add(reader.read(result));
            }
            return rows;
        } catch (SQLException e) {
            throw new IllegalStateException(query, e);
        }
    }

    default long number(String query, Object... arguments) {
        return list(query, row -> row.getLong(1), arguments).getFirst();
    }
}
