package org.lianbing.questionbank.assembly;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.lianbing.questionbank.QuestionId;
import org.lianbing.questionbank.QuestionType;
import org.lianbing.questionbank.assembly.Assembly.Assembled;
import org.lianbing.questionbank.assembly.Assembly.Chosen;
import org.lianbing.questionbank.assembly.Assembly.Shortfall;
import org.lianbing.questionbank.assembly.Feasibility.Shortage;

class AssemblyTest {
    private static Cell cell(int min, int max, int count) {
        return new Cell(3, QuestionType.SINGLE, min, max, count, 1);
    }

    private static List<Candidate> candidates(int... perDifficulty) {
        List<Candidate> all = new ArrayList<>();
        for (int d = 1; d <= perDifficulty.length; d++) {
            for (int i = 0; i < perDifficulty[d - 1]; i++) {
                var id = new QuestionId("P3-car-%03d".formatted(all.size() + 1));
                all.add(new Candidate(id, 3, QuestionType.SINGLE, d, "《甲法》第1条"));
            }
        }
        return all;
    }

    @Test
    void the_same_seed_gives_the_same_paper_whatever_the_order_of_candidates() {
        var blueprint = new Blueprint(List.of(cell(1, 3, 10), cell(2, 5, 10)));
        List<Candidate> one = candidates(20, 20, 20, 20, 20);
        List<Candidate> other = new ArrayList<>(one);
        Collections.shuffle(other, new Random(1));

        assertThat(Assembly.draw(blueprint, other, 42)).isEqualTo(Assembly.draw(blueprint, one, 42));
        assertThat(Assembly.draw(blueprint, one, 43)).isNotEqualTo(Assembly.draw(blueprint, one, 42));
    }

    @Test
    void a_paper_meets_its_cells_and_uses_no_question_twice() {
        var blueprint = new Blueprint(List.of(cell(1, 3, 10), cell(2, 5, 10)));

        var paper = (Assembled) Assembly.draw(blueprint, candidates(6, 6, 6, 6, 6), 7);

        assertThat(paper.questions())
                .extracting(Chosen::cell)
                .filteredOn(c -> c == 0)
                .hasSize(10);
        assertThat(paper.questions())
                .extracting(Chosen::id)
                .doesNotHaveDuplicates()
                .hasSize(20);
    }

    @Test
    void a_cell_gives_way_to_one_that_has_less_choice() {
        var blueprint = new Blueprint(List.of(cell(1, 2, 5), cell(1, 1, 5), cell(2, 3, 5)));

        assertThat(Assembly.draw(blueprint, candidates(5, 5, 5), 1)).isInstanceOf(Assembled.class);
    }

    @Test
    void cells_that_compete_are_named_together() {
        var blueprint = new Blueprint(List.of(cell(1, 2, 6), cell(2, 2, 6), cell(4, 5, 3)));

        var shortfall = (Shortfall) Assembly.draw(blueprint, candidates(5, 5, 0, 5), 1);

        assertThat(shortfall.feasibility().shortages())
                .contains(new Shortage(List.of(1), 6, 5))
                .doesNotContain(new Shortage(List.of(2), 3, 5));
        assertThat(shortfall.feasibility().cells())
                .extracting(Feasibility.CellSupply::available)
                .containsExactly(10, 5, 5);
    }

    @Test
    void feasibility_needs_only_counts() {
        var blueprint = new Blueprint(List.of(cell(1, 1, 3), cell(1, 2, 3)));

        assertThat(Feasibility.of(blueprint, Map.of(new Kind(3, QuestionType.SINGLE, 1), 6))
                        .feasible())
                .isTrue();
        assertThat(Feasibility.of(blueprint, Map.of(new Kind(3, QuestionType.SINGLE, 1), 5))
                        .shortages())
                .containsExactly(new Shortage(List.of(0, 1), 6, 5));
        assertThat(Feasibility.of(blueprint, Map.of()).shortages())
                .containsExactly(new Shortage(List.of(0), 3, 0), new Shortage(List.of(1), 3, 0));
    }

    /// Hall's theorem tried on every group of cells is slow and plainly right.
    @RepeatedTest(200)
    void feasible_exactly_when_no_group_of_cells_wants_more_than_there_is(RepetitionInfo repetition) {
        var random = new Random(repetition.getCurrentRepetition());
        List<Cell> cells = IntStream.range(0, 5)
                .mapToObj(i -> {
                    int min = 1 + random.nextInt(5);
                    return cell(min, min + random.nextInt(6 - min), 1 + random.nextInt(6));
                })
                .toList();
        List<Candidate> candidates = candidates(random.ints(5, 0, 7).toArray());

        var assembly = Assembly.draw(new Blueprint(cells), candidates, 3);

        assertThat(assembly instanceof Assembled).isEqualTo(hall(cells, candidates));
        if (assembly instanceof Shortfall(Feasibility feasibility)) {
            assertThat(feasibility.shortages()).isNotEmpty().allMatch(s -> s.available() < s.wanted());
        }
    }

    private static boolean hall(List<Cell> cells, List<Candidate> candidates) {
        return IntStream.range(1, 1 << cells.size()).allMatch(subset -> {
            List<Cell> group = IntStream.range(0, cells.size())
                    .filter(i -> (subset >> i & 1) == 1)
                    .mapToObj(cells::get)
                    .toList();
            long available = candidates.stream()
                    .filter(c -> group.stream().anyMatch(cell -> cell.takes(Kind.of(c))))
                    .count();
            return group.stream().mapToInt(Cell::count).sum() <= available;
        });
    }
}
