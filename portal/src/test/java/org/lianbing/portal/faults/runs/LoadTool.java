package org.lianbing.portal.faults.runs;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `./lianbing load …`
@Command(
        name = "lianbing load",
        mixinStandardHelpOptions = true,
        description = "An exam under load: rush at the start, steady saves, a peak, the common deadline.",
        subcommands = {KillCommand.class, NodesCommand.class, MakeCommand.class, ProxyCommand.class, SignInCommand.class
        })
public final class LoadTool implements Callable<Integer> {
    /// Rush, peak and a minute to spare.
    private static final int MORE_MINUTES = 3;

    private static final int SIGN_INS_A_SECOND = 20;
    private static final int OPENS_IN = 90;

    @Option(names = "--candidates", defaultValue = "2000", description = "${DEFAULT-VALUE}")
    private int candidates;

    @Option(names = "--saves-per-second", defaultValue = "350", description = "${DEFAULT-VALUE}, twice that at the end")
    private double saves;

    @Option(names = "--minutes", defaultValue = "5", description = "of steady saves (${DEFAULT-VALUE})")
    private int minutes;

    @Option(names = "--signed-in", description = "sign everybody in before the clock runs")
    private boolean signedIn;

    @Option(names = "--slots", defaultValue = "100", description = "questions on the paper (${DEFAULT-VALUE})")
    private int slots;

    @Option(names = "--heap", defaultValue = "3072", description = "megabytes for the portal (${DEFAULT-VALUE})")
    private int heap;

    @Option(names = "--seed", defaultValue = "1", description = "${DEFAULT-VALUE}")
    private long seed;

    @Option(names = "--url", description = "a portal that runs already, instead of one of our own; needs --made")
    private @Nullable URI url;

    @Option(names = "--made", description = "file in which `load make` has written that portal's exam")
    private @Nullable Path made;

    @Option(names = "--data", description = "folder of the run; portal/target/load/load when not named")
    private @Nullable Path data;

    @Option(names = "--evidence", description = "docs/evidence/load-run.json when not named")
    private @Nullable Path evidence;

    private LoadTool() {}

    static void main(String[] arguments) {
        System.exit(new CommandLine(new LoadTool()).execute(arguments));
    }

    @Override
    public Integer call() throws InterruptedException, IOException {
        var asked = new LoadFigures.Asked(candidates, saves, minutes, signedIn);
        if (url != null) {
            if (made == null) throw new IllegalArgumentException("--url needs --made");
            var exam = MadeExam.parse(Files.readString(made).strip());
            return report(new LoadRun(asked, new Measured(null), exam, seed, System.out).run(url));
        }
        var folder = Folders.own(data == null ? Folders.home().resolve("portal/target/load/load") : data, false);
        try (var site = new Site(folder.resolve("data"), Program.built(), Measured.heapOption(heap), List.of())) {
            var exam = site.make(order(), 1).getFirst();
            site.start().awaitReady();
            return report(new LoadRun(asked, new Measured(site), exam, seed, System.out).run(site.url()));
        }
    }

    private List<String> order() {
        int opensIn = OPENS_IN + (signedIn ? candidates / SIGN_INS_A_SECOND : 0);
        return MakeCommand.order(candidates, slots, opensIn, minutes + MORE_MINUTES);
    }

    private int report(LoadFigures figures) {
        var file = evidence == null ? Folders.home().resolve("docs/evidence/load-run.json") : evidence;
        Evidence.write(file, Evidence.run("lianbing load", seed, figures));
        System.out.println(figures.table());
        System.out.println("Evidence: " + file);
        return figures.without() == 0 && figures.wonders().isEmpty() ? 0 : 1;
    }
}
