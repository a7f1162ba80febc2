package org.lianbing.portal.ground;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the launcher is a bash script")
class LauncherTest {
    private static final Path LAUNCHER = Path.of("..", "lianbing").toAbsolutePath();

    private record Result(int status, String output) {}

    @ParameterizedTest
    @ValueSource(strings = {"", "help", "--help"})
    void help_names_every_command(String arguments) throws Exception {
        var result = launch(arguments);

        assertThat(result.status()).isZero();
        assertThat(result.output())
                .contains("run [--port N]", "test [--full]", "screenshots", "load [kill", "bank check", "roster check");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nonsense",
                "run --port",
                "run --port eighty",
                "run --data",
                "run --nonsense",
                "test --mysql",
                "test --mysql postgres://x/",
                "test --nonsense",
                "screenshots now"
            })
    void a_misused_command_shows_the_usage_and_ends_with_2(String arguments) throws Exception {
        var result = launch(arguments);

        assertThat(result.status()).isEqualTo(2);
        assertThat(result.output()).contains("Usage: ./lianbing COMMAND", "lianbing: ");
    }

    @ParameterizedTest
    @CsvSource({
        "node, v18.20.1, find_node, Node 20 or newer",
        "mvn, Apache Maven 3.6.3, find_maven, Maven 3.6 is too old"
    })
    void a_tool_too_old_is_told_in_one_sentence(
            String tool, String version, String function, String sentence, @TempDir Path folder) throws Exception {
        var fake = Files.writeString(folder.resolve(tool), "#!/bin/sh\necho '" + version + "'\n");
        assertThat(fake.toFile().setExecutable(true)).isTrue();
        var script = "PATH=%s:$PATH; source <(sed '/^command=/,$d' '%s'); %s".formatted(folder, LAUNCHER, function);

        var result = finish(new ProcessBuilder("bash", "-c", script));

        assertThat(result.status()).isEqualTo(1);
        assertThat(result.output()).startsWith("lianbing: " + sentence).hasLineCount(1);
    }

    private static Result launch(String arguments) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(LAUNCHER.toString()));
        if (!arguments.isEmpty()) command.addAll(List.of(arguments.split(" ")));
        return finish(new ProcessBuilder(command));
    }

    private static Result finish(ProcessBuilder builder) throws IOException, InterruptedException {
        var process = builder.redirectErrorStream(true).start();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Result(process.waitFor(), output);
    }
}
