package org.lianbing.portal.faults.runs;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "kill",
        mixinStandardHelpOptions = true,
        description = "kill -9 of portal, database and both in the middle of an exam; the ledger against the database.")
final class KillCommand implements Callable<Integer> {
    @Option(names = "--kills", defaultValue = "10", description = "of each: portal, database, both (${DEFAULT-VALUE})")
    private int kills;

    @Option(names = "--candidates", defaultValue = "200", description = "${DEFAULT-VALUE}")
    private int candidates;

    @Option(names = "--seed", defaultValue = "1", description = "${DEFAULT-VALUE}")
    private long seed;

    @Option(names = "--resume", description = "go on where an interrupted run stopped")
    private boolean resume;

    @Option(names = "--data", description = "folder of the run; portal/target/load/kill when not named")
    private @Nullable Path data;

    @Option(names = "--evidence", description = "docs/evidence/kill-run.json when not named")
    private @Nullable Path evidence;

    @Override
    public Integer call() throws InterruptedException {
        var home = Folders.home();
        var folder = Folders.own(data == null ? home.resolve("portal/target/load/kill") : data, resume);
        var plan = KillPlan.of(kills, candidates, seed);
        var settings = List.of("--lianbing.demonstration.enabled=true");
        try (var site = new Site(folder.resolve("data"), Program.built(), List.of("-Xmx2g"), settings)) {
            var figures = KillFigures.of(plan, new KillRun(plan, folder, site, System.out).run());
            var file = evidence == null ? home.resolve("docs/evidence/kill-run.json") : evidence;
            Evidence.write(file, Evidence.run("lianbing load kill", seed, figures));
            System.out.println(figures.summary());
            System.out.println("Evidence: " + file);
            return figures.clean() ? 0 : 1;
        }
    }
}
