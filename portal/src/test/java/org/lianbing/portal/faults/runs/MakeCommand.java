package org.lianbing.portal.faults.runs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "make",
        mixinStandardHelpOptions = true,
        description = "Makes candidates and an exam on a test installation, for load --url.")
final class MakeCommand implements Callable<Integer> {
    @Option(names = "--candidates", defaultValue = "2000", description = "${DEFAULT-VALUE}")
    private int candidates;

    @Option(names = "--slots", defaultValue = "100", description = "questions on the paper (${DEFAULT-VALUE})")
    private int slots;

    @Option(names = "--opens-in", defaultValue = "300", description = "seconds (${DEFAULT-VALUE})")
    private int opensIn;

    @Option(names = "--minutes", defaultValue = "8", description = "how long it lasts (${DEFAULT-VALUE})")
    private int minutes;

    @Option(names = "--made", required = true, description = "file for what was made")
    private @Nullable Path made;

    @Parameters(description = "the portal's own settings, as --lianbing.database.url=…, after --")
    private List<String> settings = new ArrayList<>();

    @Override
    public Integer call() throws InterruptedException, IOException {
        if (made == null) throw new IllegalArgumentException("--made is missing");
        var folder = Files.createTempDirectory("lianbing-make");
        try (var site = new Site(folder, Program.built(), List.of(), settings)) {
            var exam = site.make(order(candidates, slots, opensIn, minutes), 1).getFirst();
            Files.writeString(made, exam.line() + "\n");
            System.out.println("Opens at " + exam.opensAt() + ": " + made);
        }
        return 0;
    }

    static List<String> order(int candidates, int slots, int opensIn, int minutes) {
        return List.of(
                "--faults.name=load",
                "--faults.candidates=" + candidates,
                "--faults.slots=" + slots,
                "--faults.opens-in=" + opensIn,
                "--faults.minutes=" + minutes);
    }
}
