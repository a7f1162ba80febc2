package org.lianbing.portal.faults.runs;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.lianbing.migrations.EmbeddedServer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "nodes",
        mixinStandardHelpOptions = true,
        description = "Two nodes on one database behind a balancer; one is killed in mid-exam.")
final class NodesCommand implements Callable<Integer> {
    @Option(names = "--candidates", defaultValue = "100", description = "${DEFAULT-VALUE}")
    private int candidates;

    @Option(names = "--minutes", defaultValue = "4", description = "how long the exam lasts (${DEFAULT-VALUE})")
    private int minutes;

    @Option(names = "--exams", defaultValue = "12", description = "small ones beside it (${DEFAULT-VALUE})")
    private int small;

    @Option(names = "--seed", defaultValue = "1", description = "${DEFAULT-VALUE}")
    private long seed;

    @Option(names = "--mysql", description = "an empty database on a MySQL server; an embedded one when not named")
    private @Nullable String mysql;

    @Option(names = "--user", defaultValue = "root", description = "of that server (${DEFAULT-VALUE})")
    private String user = "root";

    @Option(names = "--password", defaultValue = "", description = "of that user")
    private String password = "";

    @Option(names = "--data", description = "folder of the run; portal/target/load/nodes when not named")
    private @Nullable Path data;

    @Option(names = "--evidence", description = "docs/evidence/nodes-run.json when not named")
    private @Nullable Path evidence;

    @Override
    public Integer call() throws InterruptedException {
        var home = Folders.home();
        var folder = Folders.own(data == null ? home.resolve("portal/target/load/nodes") : data, false);
        if (mysql != null) return run(folder, new Database.Named(mysql, user, password));
        try (var server = EmbeddedServer.start(folder.resolve("database"))) {
            return run(folder, new Database.Named(server.url(), server.user(), server.password()));
        }
    }

    private int run(Path folder, Database.Named database) throws InterruptedException {
        var order = new NodesRun.Order(candidates, minutes, small, seed);
        var figures = new NodesRun(order, folder, database, System.out).run();
        var file = evidence == null ? Folders.home().resolve("docs/evidence/nodes-run.json") : evidence;
        Evidence.write(file, Evidence.run("lianbing load nodes", seed, figures));
        System.out.println(figures);
        System.out.println("Evidence: " + file);
        return figures.clean() ? 0 : 1;
    }
}
