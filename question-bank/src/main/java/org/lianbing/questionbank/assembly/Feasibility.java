package org.lianbing.questionbank.assembly;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Whether a blueprint can be met from what there is, cell by cell.
///
/// @param cells in the blueprint's order
/// @param shortages why it cannot be met, for each failure the smallest group of cells that shows it and the whole
///     group that competes; empty when it can be met
public record Feasibility(List<CellSupply> cells, List<Shortage> shortages) {
    public Feasibility {
        cells = List.copyOf(cells);
        shortages = List.copyOf(shortages);
    }

    /// One cell's prospects.
    ///
    /// @param available questions that suit the cell, those suiting other cells included
    /// @param reachable how many it gets when all cells together get as many as possible
    public record CellSupply(Cell cell, int available, int reachable) {}

    /// Cells that compete for too few questions. By Hall's theorem (1935) one such group exists exactly when the
    /// blueprint cannot be met.
    ///
    /// @param cells indexes into the blueprint
    /// @param wanted by these cells together
    /// @param available to all of them together
    public record Shortage(List<Integer> cells, int wanted, int available) {
        public Shortage {
            cells = List.copyOf(cells);
        }
    }

    public boolean feasible() {
        return shortages.isEmpty();
    }

    /// Judges a blueprint by counts; quick enough to be called while someone types.
    ///
    /// @param supply questions per kind
    public static Feasibility of(Blueprint blueprint, Map<Kind, Integer> supply) {
        return of(blueprint, supply, new Allocation(blueprint.cells(), supply, new Random(0)));
    }

    static Feasibility of(Blueprint blueprint, Map<Kind, Integer> supply, Allocation allocation) {
        List<Cell> cells = blueprint.cells();
        List<CellSupply> supplies = IntStream.range(0, cells.size())
                .mapToObj(i -> new CellSupply(
                        cells.get(i),
                        available(List.of(cells.get(i)), supply),
                        Arrays.stream(allocation.taken(i)).sum()))
                .toList();
        List<Shortage> shortages = allocation.competing().stream()
                .flatMap(group -> Stream.of(smallest(group, cells, supply), group))
                .distinct()
                .map(group -> shortage(group, cells, supply))
                .toList();
        return new Feasibility(supplies, shortages);
    }

    /// The group without the cells it can spare and still want too much.
    private static List<Integer> smallest(List<Integer> group, List<Cell> cells, Map<Kind, Integer> supply) {
        List<Integer> kept = group;
        for (Integer cell : group) {
            List<Integer> rest = without(kept, cell);
            Shortage shortage = shortage(rest, cells, supply);
            if (shortage.wanted() > shortage.available()) {
                kept = rest;
            }
        }
        return kept;
    }

    private static List<Integer> without(List<Integer> group, Integer cell) {
        return group.stream().filter(c -> !c.equals(cell)).toList();
    }

    private static Shortage shortage(List<Integer> group, List<Cell> cells, Map<Kind, Integer> supply) {
        List<Cell> competing = group.stream().map(cells::get).toList();
        int wanted = competing.stream().mapToInt(Cell::count).sum();
        return new Shortage(group, wanted, available(competing, supply));
    }

    private static int available(List<Cell> cells, Map<Kind, Integer> supply) {
        return supply.entrySet().stream()
                .filter(e -> cells.stream().anyMatch(cell -> cell.takes(e.getKey())))
                .mapToInt(Map.Entry::getValue)
                .sum();
    }
}
