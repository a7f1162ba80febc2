package org.lianbing.portal.faults.runs;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// What a [PortalProcess] runs.
///
/// @param arguments of `java`, up to the portal's own settings
public record Program(List<String> arguments) {
    private static final String JAR = "portal-0.1.0.jar";

    /// The portal as it is delivered.
    static Program jar(Path jar) {
        if (!Files.exists(jar)) throw new IllegalArgumentException("There is no " + jar + "; build it first");
        return new Program(List.of("-jar", jar.toString()));
    }

    /// The jar below `target`, or when tests run before it is made, its classes.
    static Program built() {
        var jar = Path.of(System.getProperty("lianbing.home", ".."), "portal", "target", JAR);
        return Files.exists(jar) && Boolean.getBoolean("lianbing.jar")
                ? jar(jar)
                : new Program(classes("org.lianbing.portal.Portal"));
    }

    /// The one that makes exams; it lies with the tests.
    static Program examMaker() {
        return new Program(classes(ExamMaker.class.getName()));
    }

    private static List<String> classes(String main) {
        return List.of("-cp", System.getProperty("java.class.path"), main);
    }
}
