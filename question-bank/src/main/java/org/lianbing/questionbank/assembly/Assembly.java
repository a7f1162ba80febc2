package org.lianbing.questionbank.assembly;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.lianbing.questionbank.QuestionId;

/// The outcome of drawing a paper.
public sealed interface Assembly {
    /// A paper's questions in the blueprint's order of cells, no question twice.
    record Assembled(List<Chosen> questions) implements Assembly {
        public Assembled {
            questions = List.copyOf(questions);
        }
    }

    /// The blueprint cannot be met; nothing was drawn.
    record Shortfall(Feasibility feasibility) implements Assembly {}

    /// One question of a paper.
    ///
    /// @param cell index into the blueprint
    record Chosen(int cell, QuestionId id, double points) {}

    /// Draws a paper. The same blueprint, candidates (in any order) and seed give the same paper.
    ///
    /// @param candidates each id once; leave out what must not be used
    static Assembly draw(Blueprint blueprint, Collection<Candidate> candidates, long seed) {
        var random = new Random(seed);
        Map<Kind, List<Candidate>> byKind = new HashMap<>();
        candidates.stream()
                .sorted(Comparator.comparing(Candidate::id))
                .forEach(c -> byKind.computeIfAbsent(Kind.of(c), k -> new ArrayList<>())
                        .add(c));
        Map<Kind, Integer> supply = new HashMap<>();
        byKind.forEach((kind, list) -> supply.put(kind, list.size()));
        var allocation = new Allocation(blueprint.cells(), supply, random);
        Feasibility feasibility = Feasibility.of(blueprint, supply, allocation);
        if (!feasibility.feasible()) {
            return new Shortfall(feasibility);
        }
        allocation.kinds().forEach(kind -> Collections.shuffle(byKind.getOrDefault(kind, new ArrayList<>()), random));
        return new Assembled(pick(blueprint, allocation, byKind, random));
    }

    private static List<Chosen> pick(
            Blueprint blueprint, Allocation allocation, Map<Kind, List<Candidate>> byKind, Random random) {
        List<Chosen> all = new ArrayList<>();
        for (int cell = 0; cell < blueprint.cells().size(); cell++) {
            double points = blueprint.cells().get(cell).points();
            List<Chosen> ofCell = new ArrayList<>();
            int[] taken = allocation.taken(cell);
            for (int kind = 0; kind < taken.length; kind++) {
                List<Candidate> stock = byKind.getOrDefault(allocation.kinds().get(kind), List.of());
                for (int n = 0; n < taken[kind]; n++) {
                    ofCell.add(new Chosen(cell, stock.removeLast().id(), points));
                }
            }
            Collections.shuffle(ofCell, random);
            all.addAll(ofCell);
        }
        return all;
    }
}
