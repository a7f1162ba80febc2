package org.lianbing.portal.faults.runs;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "signin",
        mixinStandardHelpOptions = true,
        description = "Wrong passwords from many addresses beside an exam's saves.")
final class SignInCommand implements Callable<Integer> {
    private static final int SIGN_INS_A_SECOND = 8;
    private static final int OPENS_IN = 90;
    private static final int MORE_MINUTES = 3;

    @Option(names = "--candidates", defaultValue = "1000", description = "${DEFAULT-VALUE}")
    private int candidates;

    @Option(names = "--saves-per-second", defaultValue = "350", description = "${DEFAULT-VALUE}")
    private double saves;

    @Option(names = "--bad-per-second", defaultValue = "1000", description = "${DEFAULT-VALUE}")
    private double bad;

    @Option(names = "--addresses", defaultValue = "50", description = "they come from (${DEFAULT-VALUE})")
    private int addresses;

    @Option(names = "--seconds", defaultValue = "60", description = "without them, then with them (${DEFAULT-VALUE})")
    private int seconds;

    @Option(names = "--heap", defaultValue = "2048", description = "megabytes for the portal (${DEFAULT-VALUE})")
    private int heap;

    @Option(names = "--seed", defaultValue = "1", description = "${DEFAULT-VALUE}")
    private long seed;

    @Option(names = "--data", description = "folder of the run; portal/target/load/signin when not named")
    private @Nullable Path data;

    @Option(names = "--evidence", description = "docs/evidence/bad-sign-ins.json when not named")
    private @Nullable Path evidence;

    @Override
    public Integer call() throws InterruptedException {
        var home = Folders.home();
        var folder = Folders.own(data == null ? home.resolve("portal/target/load/signin") : data, false);
        var asked = new SignInFigures.Asked(candidates, saves, bad, addresses, seconds);
        try (var site = new Site(folder.resolve("data"), Program.built(), Measured.heapOption(heap), List.of())) {
            int minutes = MORE_MINUTES + 2 * seconds / 60;
            var order = MakeCommand.order(candidates, 100, OPENS_IN + candidates / SIGN_INS_A_SECOND, minutes);
            var exam = site.make(order, 1).getFirst();
            site.start().awaitReady();
            var figures = new SignInRun(asked, new Measured(site), exam, seed, System.out).run(site.url());
            var file = evidence == null ? home.resolve("docs/evidence/bad-sign-ins.json") : evidence;
            Evidence.write(file, Evidence.run("lianbing load signin", seed, figures));
            System.out.println(figures.table());
            System.out.println("Evidence: " + file);
            return figures.met() ? 0 : 1;
        }
    }
}
