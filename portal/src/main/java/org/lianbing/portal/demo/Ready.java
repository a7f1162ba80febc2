package org.lianbing.portal.demo;

import java.util.Locale;
import org.lianbing.portal.shared.LianbingProperties;
import org.lianbing.portal.shared.Texts;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/// The lines the launcher waits for, on standard output.
@Component
class Ready {
    static final String ACCOUNTS = "admin security auditor hr trainer legal unit invigilator leader officer";

    private final Environment environment;
    private final LianbingProperties properties;
    private final Texts texts;

    Ready(Environment environment, LianbingProperties properties, Texts texts) {
        this.environment = environment;
        this.properties = properties;
        this.texts = texts;
    }

    @EventListener(ApplicationReadyEvent.class)
    void say() {
        var port = environment.getProperty("local.server.port");
        if (port == null) return;
        var tls = environment.getProperty(
                "server.ssl.enabled", Boolean.class, environment.containsProperty("server.ssl.bundle"));
        System.out.println("Ready: " + (tls ? "https" : "http") + "://localhost:" + port);
        var demonstration = properties.demonstration();
        if (demonstration.enabled())
            System.out.println(
                    texts.getTranslation("demo.accounts", Locale.getDefault(), ACCOUNTS, demonstration.password()));
        System.out.flush();
    }
}
