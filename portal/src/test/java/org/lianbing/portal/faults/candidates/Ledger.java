package org.lianbing.portal.faults.candidates;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;

/// What the portal has promised, in a file of its own. [#write] returns when the lines are on the disk; many
/// candidates share one flush.
public final class Ledger implements AutoCloseable {
    private record Pending(String lines, CompletableFuture<Void> written) {}

    private static final Pending END = new Pending("", new CompletableFuture<>());

    private final FileChannel file;
    private final LinkedBlockingQueue<Pending> queue = new LinkedBlockingQueue<>();
    private final Thread writer;

    private Ledger(FileChannel file) {
        this.file = file;
        this.writer = Thread.ofPlatform().name("ledger").start(this::writeAll);
    }

    /// Goes on with the file when there is one.
    public static Ledger open(Path path) {
        try {
            Files.createDirectories(path.toAbsolutePath().getParent());
            return new Ledger(FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.APPEND));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// @throws IllegalStateException when the disk does not take it
    public void write(List<LedgerEntry> entries) {
        if (entries.isEmpty()) return;
        var lines = new StringBuilder();
        entries.forEach(entry -> lines.append(entry.line()).append('\n'));
        var pending = new Pending(lines.toString(), new CompletableFuture<>());
        queue.add(pending);
        pending.written().join();
    }

    private void writeAll() {
        var batch = new ArrayList<Pending>();
        try {
            do {
                batch.clear();
                batch.add(queue.take());
                queue.drainTo(batch);
                flush(batch);
            } while (!batch.contains(END));
        } catch (IOException | InterruptedException e) {
            batch.forEach(pending -> pending.written().completeExceptionally(e));
            throw new IllegalStateException("The ledger cannot be written", e);
        }
    }

    private void flush(List<Pending> batch) throws IOException {
        var lines = new StringBuilder();
        batch.forEach(pending -> lines.append(pending.lines()));
        var bytes = ByteBuffer.wrap(lines.toString().getBytes(StandardCharsets.UTF_8));
        while (bytes.hasRemaining()) file.write(bytes);
        file.force(false);
        batch.forEach(pending -> pending.written().complete(null));
    }

    /// Every whole line; the last one may have been cut off by an end of this process.
    public static List<LedgerEntry> read(Path path) {
        try {
            var text = Files.readString(path);
            var whole = text.substring(0, text.lastIndexOf('\n') + 1);
            return whole.lines().map(LedgerEntry::parse).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        queue.add(END);
        try {
            writer.join();
            file.close();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
