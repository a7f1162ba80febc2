package org.lianbing.questionbank.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.lianbing.questionbank.Messages;
import org.lianbing.questionbank.bank.Bank;
import org.lianbing.questionbank.bank.Finding;
import org.lianbing.questionbank.check.Check;
import org.lianbing.questionbank.check.Checks;
import org.lianbing.questionbank.statutes.Statutes;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;

@Command(name = "check", mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {
    @Mixin
    private final BankFolder bank = new BankFolder();

    @Option(names = "--statutes", paramLabel = "DIR", descriptionKey = "option.statutes")
    private @Nullable Path statutes;

    @Option(names = "--review", paramLabel = "DIR", descriptionKey = "option.review")
    private @Nullable Path review;

    @Option(names = "--json", descriptionKey = "option.json-findings")
    private boolean json;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() {
        Bank read = bank.read();
        List<Finding> findings = Checks.run(read, checks());
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(json(findings));
        } else {
            findings.forEach(f -> out.println(line(f)));
            out.println(Messages.text(
                    "cli.checked",
                    BankCommand.locale(),
                    read.files().size(),
                    read.questions().count(),
                    findings.size()));
        }
        out.flush();
        return findings.isEmpty() ? 0 : 1;
    }

    private List<Check> checks() {
        List<Check> checks = new ArrayList<>(Checks.ofBank());
        if (bank.released()) {
            checks.addAll(Checks.ofReleasedPart());
            if (bank.whole()) {
                checks.addAll(Checks.ofReleasedWhole());
            }
        }
        if (statutes != null) {
            checks.addAll(Checks.ofLaw(Statutes.read(BankFolder.existing(statutes))));
        }
        if (review != null) {
            checks.add(Checks.reviewed(review));
        }
        return checks;
    }

    private static String line(Finding f) {
        return (f.file().isEmpty() ? "" : f.file() + ":" + f.line() + ": ")
                + (f.id().isEmpty() ? "" : f.id() + " ")
                + "[" + f.rule().code() + "] " + message(f);
    }

    private static String json(List<Finding> findings) {
        ArrayNode array = new JsonMapper().createArrayNode();
        for (Finding f : findings) {
            array.addObject()
                    .put("file", f.file())
                    .put("line", f.line())
                    .put("id", f.id())
                    .put("rule", f.rule().code())
                    .put("message", message(f));
        }
        return array.toPrettyString();
    }

    private static String message(Finding f) {
        return Messages.text(f.rule(), f.args(), BankCommand.locale());
    }
}
