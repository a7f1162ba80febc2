package org.lianbing.questionbank.bank;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URL;
import java.net.URLConnection;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;

/// Where bank files come from: name below the bank's root (`2-procedure/x.yaml`) → text, by name.
public final class BankSource {
    private BankSource() {}

    /// All `*.yaml` in the sub-folders of `root`.
    public static SortedMap<String, String> directory(Path root) {
        SortedMap<String, String> files = new TreeMap<>();
        try (var walk = Files.walk(root)) {
            for (Path path : (Iterable<Path>) walk.filter(Files::isRegularFile)::iterator) {
                String name = root.relativize(path).toString().replace('\\', '/');
                if (isBankFile(name)) {
                    files.put(name, Files.readString(path));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }

    /// The bank beside `bank/parts.yaml` on the class path of `loader`: a folder, a jar, or a jar inside Spring
    /// Boot's jar (whose connections are `JarURLConnection`s too).
    public static SortedMap<String, String> classPath(ClassLoader loader) {
        URL parts = loader.getResource("bank/parts.yaml");
        if (parts == null) {
            throw new IllegalStateException("bank/parts.yaml is not on the class path");
        }
        try {
            URLConnection connection = parts.openConnection();
            if (connection instanceof JarURLConnection jar) {
                jar.setUseCaches(false);
                try (JarFile file = jar.getJarFile()) {
                    return jar(file);
                }
            }
            Path parent = Path.of(URI.create(parts.toString())).getParent();
            return parent == null ? new TreeMap<>() : directory(parent);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static SortedMap<String, String> jar(JarFile jar) throws IOException {
        SortedMap<String, String> files = new TreeMap<>();
        for (JarEntry entry : jar.stream().toList()) {
            String path = entry.getName();
            if (path.startsWith("bank/") && isBankFile(path.substring("bank/".length()))) {
                try (var in = jar.getInputStream(entry)) {
                    files.put(path.substring("bank/".length()), new String(in.readAllBytes(), StandardCharsets.UTF_8));
                }
            }
        }
        return files;
    }

    private static boolean isBankFile(String name) {
        return name.endsWith(".yaml") && name.indexOf('/') > 0;
    }
}
