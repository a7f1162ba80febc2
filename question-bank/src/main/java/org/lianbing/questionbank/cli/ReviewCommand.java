package org.lianbing.questionbank.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lianbing.questionbank.Messages;
import org.lianbing.questionbank.Part;
import org.lianbing.questionbank.QuestionVersion;
import org.lianbing.questionbank.response.MalformedResponse;
import org.lianbing.questionbank.review.BlindSheet;
import org.lianbing.questionbank.review.Reading;
import org.lianbing.questionbank.review.Readings;
import org.lianbing.questionbank.review.Verdict;
import org.lianbing.questionbank.statutes.Statutes;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The blind reading: `sheet` prints what has not been read yet, `record` takes the answers.
@Command(name = "review", mixinStandardHelpOptions = true)
final class ReviewCommand {
    private static final JsonMapper MAPPER = new JsonMapper();

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Command(name = "sheet", mixinStandardHelpOptions = true)
    int sheet(
            @Mixin BankFolder bank,
            @Option(names = "--statutes", required = true, paramLabel = "DIR", descriptionKey = "option.statutes")
                    Path statutes,
            @Option(names = "--review", required = true, paramLabel = "DIR", descriptionKey = "option.review")
                    Path review) {
        Statutes law = Statutes.read(BankFolder.existing(statutes));
        Map<String, Reading> read = all(review);
        PrintWriter out = spec.commandLine().getOut();
        bank.read().versions().stream()
                .filter(question -> !readAsItStands(question, read))
                .forEach(question -> out.println(BlindSheet.of(question, law)));
        out.flush();
        return 0;
    }

    /// Takes `{"id", "response"[, "verdict", "note"]}` a line; a verdict counts only where no machine can judge.
    /// Prints what disagrees or is still open, and exits with 1 when there is any.
    @Command(name = "record", mixinStandardHelpOptions = true)
    int record(
            @Mixin BankFolder bank,
            @Option(names = "--review", required = true, paramLabel = "DIR", descriptionKey = "option.review")
                    Path review,
            @Option(names = "--answers", required = true, paramLabel = "FILE", descriptionKey = "option.answers")
                    Path answers)
            throws IOException {
        Map<String, QuestionVersion> questions = bank.read().versions().stream()
                .collect(Collectors.toMap(question -> question.id().value(), Function.identity()));
        List<Reading> taken = new ArrayList<>();
        for (String line : Files.readAllLines(answers)) {
            JsonNode row = MAPPER.readTree(line);
            QuestionVersion question = questions.get(row.path("id").asString());
            if (question == null) {
                throw new UsageProblem("cli.no-question", row.path("id").asString());
            }
            taken.add(reading(question, row));
        }
        Map<String, Reading> known = all(review);
        taken.forEach(reading -> known.put(reading.id(), reading));
        known.keySet().removeIf(id -> bank.whole() && !questions.containsKey(id));
        for (Part part : Part.all()) {
            Readings.write(
                    review,
                    part,
                    known.values().stream()
                            .filter(reading -> reading.id().startsWith("P" + part.number() + "-"))
                            .toList());
        }
        return tell(taken);
    }

    private int tell(List<Reading> taken) {
        List<Reading> unsettled = taken.stream()
                .filter(reading -> !reading.verdict().equals(Verdict.AGREES.code()))
                .toList();
        PrintWriter out = spec.commandLine().getOut();
        unsettled.forEach(reading -> out.println(reading.id() + " " + reading.verdict() + " " + reading.answer()));
        out.println(Messages.text("cli.reviewed", BankCommand.locale(), taken.size(), unsettled.size()));
        out.flush();
        return unsettled.isEmpty() ? 0 : 1;
    }

    private static Reading reading(QuestionVersion question, JsonNode row) {
        try {
            Reading reading = Reading.of(
                    question, row.path("response").toString(), row.path("note").asString(""));
            String word = row.path("verdict").asString("");
            return reading.verdict().equals(Verdict.OPEN.code()) && !word.isEmpty()
                    ? reading.with(Verdict.ofCode(word), reading.note())
                    : reading;
        } catch (MalformedResponse e) {
            throw new UsageProblem("cli.no-answer", question.id().value(), String.valueOf(e.getMessage()));
        }
    }

    private static boolean readAsItStands(QuestionVersion question, Map<String, Reading> read) {
        @Nullable Reading reading = read.get(question.id().value());
        return reading != null && reading.hash().equals(question.contentHash());
    }

    private static Map<String, Reading> all(Path review) {
        return Part.all().stream()
                .flatMap(part -> Readings.read(review, part).values().stream())
                .collect(Collectors.toMap(Reading::id, Function.identity()));
    }
}
