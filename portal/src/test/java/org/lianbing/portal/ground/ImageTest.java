package org.lianbing.portal.ground;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

/// The image's entry point and health check, tried without Docker.
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the health check is written for bash")
class ImageTest {
    private static final Path ROOT = Path.of("..");

    @Test
    void the_entry_point_has_the_settings_the_tests_run_with() throws Exception {
        var entryPoint = instruction("ENTRYPOINT ");

        assertThat(entryPoint).contains(surefireSettings());
        assertThat(entryPoint).endsWith("-jar", "/opt/lianbing/portal.jar").startsWith("java");
    }

    @Test
    void the_launcher_has_the_settings_the_tests_run_with() throws Exception {
        assertThat(Files.readString(ROOT.resolve("lianbing"))).contains(surefireSettings());
    }

    @Test
    void java_accepts_the_entry_points_settings() throws Exception {
        var command = new ArrayList<>(instruction("ENTRYPOINT "));
        command.set(0, Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.subList(command.indexOf("-jar"), command.size()).clear();
        command.add("-version");

        assertThat(new ProcessBuilder(command).start().waitFor()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"UP, 0", "DOWN, 1"})
    void the_health_check_follows_the_portals_own_word(String status, int expected) throws Exception {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/actuator/health", exchange -> {
            var answer = "{\"status\":\"%s\"}".formatted(status).getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        server.start();
        try {
            assertThat(healthCheck(server.getAddress().getPort())).isEqualTo(expected);
        } finally {
            server.stop(0);
        }
        assertThat(healthCheck(server.getAddress().getPort())).isNotZero();
    }

    private static int healthCheck(int port) throws IOException, InterruptedException {
        var builder = new ProcessBuilder(instruction("  CMD "));
        builder.environment().put("SERVER_PORT", String.valueOf(port));
        return builder.start().waitFor();
    }

    private static List<String> instruction(String name) throws IOException {
        try (var lines = Files.lines(ROOT.resolve("Dockerfile"))) {
            var json = lines.filter(line -> line.startsWith(name)).findFirst().orElseThrow();
            return List.of(new JsonMapper().readValue(json.substring(name.length()), String[].class));
        }
    }

    private static String[] surefireSettings() throws IOException {
        var pom = Files.readString(ROOT.resolve("pom.xml"));
        var settings = pom.substring(pom.indexOf("<lianbing.jvm>") + 14, pom.indexOf("</lianbing.jvm>"));
        return Arrays.stream(settings.split(" ")).toArray(String[]::new);
    }
}
