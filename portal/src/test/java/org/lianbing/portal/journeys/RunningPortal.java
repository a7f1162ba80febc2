package org.lianbing.portal.journeys;

import java.util.Arrays;
import java.util.stream.Stream;
import org.lianbing.portal.Portal;
import org.lianbing.portal.testing.TestDatabase;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/// The whole portal on a free port with a database of its own: `try (var portal = RunningPortal.demonstration())`.
public final class RunningPortal implements AutoCloseable {
    public static final String PASSWORD = "lianbing-2026";

    private final ConfigurableApplicationContext context;

    private RunningPortal(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /// With the demonstration province; its accounts share [#PASSWORD].
    public static RunningPortal demonstration(String... settings) {
        return start("journeys", append(settings, "--lianbing.demonstration.enabled=true"));
    }

    /// With an empty database of that name.
    public static RunningPortal empty(String name, String... settings) {
        return start(name, settings);
    }

    private static RunningPortal start(String name, String... settings) {
        var database = TestDatabase.name(name);
        TestDatabase.recreate(database);
        var own = new String[] {
            "--server.port=0",
            "--lianbing.data=" + TestDatabase.folder(name + "-data"),
            "--lianbing.database.url=" + TestDatabase.url(database),
            "--lianbing.database.user=" + TestDatabase.user(),
            "--lianbing.database.password=" + TestDatabase.password(),
            "--spring.quartz.properties.org.quartz.scheduler.instanceName=" + name
        };
        return new RunningPortal(new SpringApplication(Portal.class).run(append(own, settings)));
    }

    private static String[] append(String[] first, String... more) {
        return Stream.concat(Arrays.stream(first), Arrays.stream(more)).toArray(String[]::new);
    }

    /// For what a journey has to look up or set up behind the pages.
    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    public ApplicationContext context() {
        return context;
    }

    public int port() {
        return context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    /// For example `http://localhost:45123`
    public String url() {
        return "http://localhost:" + port();
    }

    @Override
    public void close() {
        context.close();
    }
}
