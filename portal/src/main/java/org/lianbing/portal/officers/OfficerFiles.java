package org.lianbing.portal.officers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.lianbing.portal.shared.LianbingProperties;
import org.lianbing.portal.shared.PublicId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Photos and attachments below the data folder, under random names that say nothing of their content. A file goes
/// with its row: written before the transaction commits and deleted when that fails, removed only after it commits.
@Component
class OfficerFiles {
    private static final Logger LOG = LoggerFactory.getLogger(OfficerFiles.class);

    private final Path folder;

    OfficerFiles(LianbingProperties properties) {
        folder = properties.data().resolve("officer-files");
    }

    PublicId save(byte[] content) {
        var name = PublicId.random();
        try {
            Files.createDirectories(path(name).getParent());
            Files.write(path(name), content, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        } catch (IOException e) {
            throw new UncheckedIOException("A file of an officer cannot be stored", e);
        }
        after(TransactionSynchronization.STATUS_ROLLED_BACK, name);
        return name;
    }

    byte[] read(PublicId name) {
        try {
            return Files.readAllBytes(path(name));
        } catch (IOException e) {
            throw new UncheckedIOException("A file of an officer cannot be read", e);
        }
    }

    /// Once the transaction has committed.
    void remove(PublicId name) {
        after(TransactionSynchronization.STATUS_COMMITTED, name);
    }

    private void after(int status, PublicId name) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int reached) {
                if (reached == status) delete(name);
            }
        });
    }

    private void delete(PublicId name) {
        try {
            Files.deleteIfExists(path(name));
        } catch (IOException e) {
            LOG.warn("The file {} of an officer stays behind", name, e);
        }
    }

    private Path path(PublicId name) {
        return folder.resolve(name.hex().substring(0, 2)).resolve(name.hex());
    }
}
