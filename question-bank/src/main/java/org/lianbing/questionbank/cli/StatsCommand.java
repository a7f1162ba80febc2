package org.lianbing.questionbank.cli;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.lianbing.questionbank.Level;
import org.lianbing.questionbank.Messages;
import org.lianbing.questionbank.Part;
import org.lianbing.questionbank.QuestionType;
import org.lianbing.questionbank.bank.BankStatistics;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

@Command(name = "stats", mixinStandardHelpOptions = true)
final class StatsCommand implements Callable<Integer> {
    @Mixin
    private final BankFolder bank = new BankFolder();

    @Option(names = "--json", descriptionKey = "option.json")
    private boolean json;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() {
        var statistics = BankStatistics.of(bank.read().versions());
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(json(statistics));
        } else {
            print(statistics, out);
        }
        out.flush();
        return 0;
    }

    private static String json(BankStatistics s) {
        ObjectNode node = new JsonMapper()
                .createObjectNode()
                .put("questions", s.questions())
                .put("reported", s.reported())
                .put("statutes", s.statutes())
                .put("articles", s.articles());
        fill(node.putObject("parts"), s.parts(), p -> String.valueOf(p.number()));
        fill(node.putObject("types"), s.types(), QuestionType::code);
        fill(node.putObject("levels"), s.levels(), Level::code);
        fill(node.putObject("difficulty"), s.difficulties(), String::valueOf);
        return node.toPrettyString();
    }

    private static <K> void fill(ObjectNode node, Map<K, Integer> counts, Function<K, String> name) {
        counts.forEach((key, count) -> node.put(name.apply(key), count));
    }

    private static void print(BankStatistics s, PrintWriter out) {
        Locale locale = BankCommand.locale();
        out.println(Messages.text("cli.questions", locale, s.questions(), s.reported(), s.statutes(), s.articles()));
        for (Part part : Part.all()) {
            out.println(Messages.text(
                    "cli.part", locale, part.number(), part.zh(), s.parts().getOrDefault(part, 0), part.target()));
        }
        out.println(Messages.text("cli.by-type", locale) + counts(s.types(), QuestionType::zh));
        out.println(Messages.text("cli.by-level", locale) + counts(s.levels(), Level::zh));
        out.println(Messages.text("cli.by-difficulty", locale) + counts(s.difficulties(), String::valueOf));
    }

    private static <K> String counts(Map<K, Integer> counts, Function<K, String> name) {
        return counts.entrySet().stream()
                .map(e -> " " + name.apply(e.getKey()) + " " + e.getValue())
                .collect(Collectors.joining(","));
    }
}
