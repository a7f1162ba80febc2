package org.lianbing.questionbank.bank;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BankSourceTest {
    private static final Map<String, String> FILES =
            Map.of("bank/parts.yaml", "- a", "bank/2-procedure/x.yaml", "甲", "bank/1-public-law/y.yaml", "乙");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @Test
    void the_bank_is_found_in_a_jar() throws IOException {
        Path jar = folder.resolve("bank.jar");
        try (var out = new JarOutputStream(Files.newOutputStream(jar))) {
            for (var file : FILES.entrySet()) {
                out.putNextEntry(new JarEntry(file.getKey()));
                out.write(file.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }

        assertFound(jar);
    }

    @Test
    void the_bank_is_found_in_a_folder_whose_name_needs_escaping() throws IOException {
        Path root = folder.resolve("类 路径");
        for (var file : FILES.entrySet()) {
            Files.createDirectories(root.resolve(file.getKey()).getParent());
            Files.writeString(root.resolve(file.getKey()), file.getValue());
        }

        assertFound(root);
    }

    @Test
    void the_shipped_bank_is_read_without_findings() {
        assertThat(BankReader.standard().findings()).isEmpty();
    }

    private static void assertFound(Path place) throws IOException {
        URL url = place.toUri().toURL();
        try (var loader = new URLClassLoader(new URL[] {url}, null)) {
            assertThat(BankSource.classPath(loader))
                    .containsExactly(Map.entry("1-public-law/y.yaml", "乙"), Map.entry("2-procedure/x.yaml", "甲"));
        }
    }
}
