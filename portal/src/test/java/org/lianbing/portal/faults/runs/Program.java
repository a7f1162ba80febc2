package org.lianbing.portal.faults.runs;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// What a [PortalProcess] runs.
///
/// @param arguments of `java`, up to the portal's own settings
public record Program(List<String> arguments) {
    private static final String JAR = "portal-0.1.0.jar";

    /// As `./lianbing run` starts it, when the launcher says where that lies; otherwise the classes under test.
    static Program built() {
        var ready = System.getProperty("lianbing.ready");
        return ready == null ? new Program(classes("org.lianbing.portal.Portal")) : prepared(Path.of(ready));
    }

    private static Program prepared(Path ready) {
        var arguments = new ArrayList<String>();
        var cache = ready.resolve("portal.aot");
        if (Files.exists(cache)) arguments.addAll(List.of("-XX:AOTCache=" + cache, "-Xlog:aot=off", "-Xlog:cds=off"));
        arguments.addAll(List.of("-jar", ready.resolve(JAR).toString()));
        return new Program(arguments);
    }

    /// The one that makes exams; it lies with the tests.
    static Program examMaker() {
        return new Program(classes(ExamMaker.class.getName()));
    }

    private static List<String> classes(String main) {
        return List.of("-cp", System.getProperty("java.class.path"), main);
    }
}
