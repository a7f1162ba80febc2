package org.lianbing.portal.security;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.lianbing.portal.security.persistence.SealMapper;
import org.lianbing.portal.shared.LianbingProperties;
import org.springframework.stereotype.Component;

/// What this node has seen of the chain, kept in a file outside the database: number and hash of a seal, a moment
/// behind the head. A chain that was cut, or computed anew after a change, is sound in itself; it does not lead
/// through the seal seen before.
@Component
class AuditWitness {
    private final SealMapper seals;
    private final Path folder;

    AuditWitness(SealMapper seals, LianbingProperties properties) {
        this.seals = seals;
        this.folder = properties.data().resolve("audit");
    }

    /// The mark; null on a node that has not sealed yet.
    synchronized @Nullable Link seen() {
        try {
            var parts = Files.readString(file()).strip().split(" ", 2);
            return new Link(Long.parseLong(parts[0]), HexFormat.of().parseHex(parts[1]));
        } catch (NoSuchFileException notYet) {
            return null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    synchronized void keep(Link link) {
        try {
            Files.createDirectories(folder);
            var whole = Files.createTempFile(folder, "seal", ".new");
            Files.writeString(whole, link.number() + " " + HexFormat.of().formatHex(link.hash()) + "\n");
            Files.move(whole, file(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path file() {
        return folder.resolve(seals.chainName());
    }
}
