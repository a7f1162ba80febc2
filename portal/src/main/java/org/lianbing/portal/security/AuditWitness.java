package org.lianbing.portal.security;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.lianbing.portal.security.persistence.SealMapper;
import org.lianbing.portal.shared.LianbingProperties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// What this node has seen of the chain, kept in a file outside the database: number and hash of a seal, a moment
/// behind the head. A chain that was cut, or computed anew after a change, is sound in itself; it does not lead
/// through the seal seen before.
@Component
class AuditWitness {
    private static final Pattern FORM = Pattern.compile("\\d{1,18} [0-9a-f]{64}");
    private static final Logger LOG = LoggerFactory.getLogger(AuditWitness.class);

    private final SealMapper seals;
    private final Path folder;

    AuditWitness(SealMapper seals, LianbingProperties properties) {
        this.seals = seals;
        this.folder = properties.data().resolve("audit");
    }

    synchronized Mark seen() {
        try {
            var text = Files.readString(file()).strip();
            if (!FORM.matcher(text).matches()) return new Mark.Unreadable();
            var parts = text.split(" ", 2);
            return new Mark.Kept(
                    new Link(Long.parseLong(parts[0]), HexFormat.of().parseHex(parts[1])));
        } catch (NoSuchFileException notYet) {
            return new Mark.Missing();
        } catch (IOException unreadable) {
            LOG.error("The mark of the audit chain at {} cannot be read", file(), unreadable);
            return new Mark.Unreadable();
        }
    }

    synchronized void keep(Link link) {
        try {
            Files.createDirectories(folder);
            var whole = Files.createTempFile(folder, "seal", ".new");
            try {
                write(whole, link.number() + " " + HexFormat.of().formatHex(link.hash()) + "\n");
                Files.move(whole, file(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(whole);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// On the disk before it takes the old mark's place: a power cut leaves the one or the other.
    private static void write(Path file, String text) throws IOException {
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            var bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) channel.write(bytes);
            channel.force(true);
        }
    }

    private Path file() {
        return folder.resolve(seals.chainName());
    }
}
