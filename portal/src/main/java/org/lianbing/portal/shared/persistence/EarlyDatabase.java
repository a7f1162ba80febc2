package org.lianbing.portal.shared.persistence;

import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.lianbing.migrations.EmbeddedServer;
import org.springframework.boot.context.event.ApplicationContextInitializedEvent;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.boot.context.event.ApplicationFailedEvent;
import org.springframework.boot.context.event.SpringApplicationEvent;
import org.springframework.context.ApplicationListener;

/// Starts the embedded database while the portal's own start is still reading classes: a restart during an exam is
/// shorter by the time the database takes.
public final class EarlyDatabase implements ApplicationListener<SpringApplicationEvent> {
    private @Nullable CompletableFuture<EmbeddedServer> server;

    @Override
    public void onApplicationEvent(SpringApplicationEvent event) {
        switch (event) {
            case ApplicationEnvironmentPreparedEvent prepared -> {
                var settings = prepared.getEnvironment();
                if (settings.containsProperty("lianbing.database.url")) return;
                var data = Path.of(settings.getProperty("lianbing.data", "data"));
                server = CompletableFuture.supplyAsync(
                        () -> EmbeddedServer.start(data.resolve("database")),
                        work -> Thread.ofPlatform().name("early-database").start(work));
            }
            case ApplicationContextInitializedEvent initialized ->
                initialized.getApplicationContext().getBeanFactory().registerSingleton("earlyDatabase", this);
            case ApplicationFailedEvent _ -> {
                if (server != null) server.join().close();
            }
            default -> {}
        }
    }

    /// Waits for the server; whoever asks has to close it.
    ///
    /// @return null when none was started early
    @Nullable
    EmbeddedServer take() {
        if (server == null) return null;
        try {
            return server.join();
        } finally {
            server = null;
        }
    }
}
