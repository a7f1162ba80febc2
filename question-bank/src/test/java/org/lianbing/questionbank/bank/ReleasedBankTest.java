package org.lianbing.questionbank.bank;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lianbing.questionbank.Part;
import org.lianbing.questionbank.QuestionId;
import org.lianbing.questionbank.QuestionType;
import org.lianbing.questionbank.QuestionVersion;
import org.lianbing.questionbank.assembly.Assembly;
import org.lianbing.questionbank.assembly.Assembly.Assembled;
import org.lianbing.questionbank.assembly.Assembly.Chosen;
import org.lianbing.questionbank.assembly.Blueprint;
import org.lianbing.questionbank.assembly.Candidate;
import org.lianbing.questionbank.assembly.Cell;
import org.lianbing.questionbank.check.Check;
import org.lianbing.questionbank.check.Checks;

/// The bank that ships, held against everything it promises except the statutes' texts, which do not ship.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReleasedBankTest {
    private static final Path READINGS = Path.of("review");
    private static final int PAPERS = 50;
    private static final Map<QuestionType, Integer> HUNDRED = Map.of(
            QuestionType.SINGLE, 45,
            QuestionType.MULTIPLE, 25,
            QuestionType.JUDGE, 20,
            QuestionType.BLANK, 4,
            QuestionType.SHORT, 3,
            QuestionType.CASE, 3);

    private final Bank bank = BankReader.standard();

    @Test
    void it_keeps_every_promise_and_has_been_read_blind_as_it_stands() {
        List<Check> all = Stream.of(
                        Checks.ofBank(),
                        Checks.ofReleasedPart(),
                        Checks.ofReleasedWhole(),
                        List.of(Checks.reviewed(READINGS)))
                .flatMap(List::stream)
                .toList();

        assertThat(Checks.run(bank, all)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource
    void each_part_gives_papers_of_a_hundred_questions(Part part) {
        Map<QuestionId, QuestionVersion> byId = new HashMap<>();
        bank.versions().forEach(version -> byId.put(version.id(), version));
        List<Cell> cells = new ArrayList<>();
        HUNDRED.forEach((type, count) -> cells.add(new Cell(part.number(), type, 1, 5, count, 1)));

        var candidates = candidates();
        for (long seed = 1; seed <= PAPERS; seed++) {
            var paper = Assembly.draw(new Blueprint(cells), candidates, seed);

            assertThat(paper).isInstanceOfSatisfying(Assembled.class, drawn -> {
                assertThat(drawn.questions())
                        .extracting(Chosen::id)
                        .hasSize(100)
                        .doesNotHaveDuplicates();
                assertThat(drawn.questions())
                        .allMatch(chosen -> isOf(part, Objects.requireNonNull(byId.get(chosen.id()))));
            });
        }
    }

    List<Part> each_part_gives_papers_of_a_hundred_questions() {
        return Part.all();
    }

    private static boolean isOf(Part part, QuestionVersion version) {
        return version.part().equals(part);
    }

    private List<Candidate> candidates() {
        return bank.versions().stream()
                .map(version -> new Candidate(
                        version.id(),
                        version.part().number(),
                        version.content().type(),
                        version.difficulty(),
                        version.citations().getFirst().toString()))
                .toList();
    }
}
