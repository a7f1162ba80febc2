package org.lianbing.questionbank.assembly;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;

/// How many questions of each kind go to each cell: a maximum bipartite matching by augmenting paths (Berge 1957),
/// on counts per kind instead of single questions.
///
/// Every cell takes its questions one by one, a kind being drawn with the weight of what is left of it, so that a
/// cell over difficulties 1–5 mirrors the bank. When nothing suitable is left, another cell gives way if it can be
/// served otherwise. If no such chain exists, none will later (matched cells stay matched), and the cells reached in
/// the search use up all that suits them: they are the group that competes for too little.
final class Allocation {
    private final List<Cell> cells;
    private final List<Kind> kinds;
    private final int[] left;
    private final int[][] taken;
    private final List<List<Integer>> competing = new ArrayList<>();

    Allocation(List<Cell> cells, Map<Kind, Integer> supply, Random random) {
        this.cells = cells;
        kinds = supply.keySet().stream()
                .sorted(Comparator.comparingInt(Kind::part)
                        .thenComparing(Kind::type)
                        .thenComparingInt(Kind::difficulty))
                .toList();
        left = kinds.stream().mapToInt(k -> supply.getOrDefault(k, 0)).toArray();
        taken = new int[cells.size()][kinds.size()];
        for (int cell = 0; cell < cells.size(); cell++) {
            for (int n = 0; n < cells.get(cell).count(); n++) {
                if (!serve(cell, random)) {
                    break;
                }
            }
        }
    }

    List<Kind> kinds() {
        return kinds;
    }

    /// Per kind, how many the cell gets.
    int[] taken(int cell) {
        return taken[cell].clone();
    }

    /// Groups of cells that want more than there is, each group once.
    List<List<Integer>> competing() {
        return competing.stream().distinct().toList();
    }

    private boolean serve(int cell, Random random) {
        int[] givesTo = new int[cells.size()];
        int[] gives = new int[cells.size()];
        Arrays.fill(givesTo, -1);
        Deque<Integer> open = new ArrayDeque<>(List.of(cell));
        TreeSet<Integer> reached = new TreeSet<>(open);
        while (!open.isEmpty()) {
            int at = open.removeFirst();
            int free = draw(at, random);
            if (free >= 0) {
                shift(at, free, givesTo, gives);
                return true;
            }
            for (int other = 0; other < cells.size(); other++) {
                int kind = reached.contains(other) ? -1 : sharedKind(at, other);
                if (kind >= 0) {
                    reached.add(other);
                    givesTo[other] = at;
                    gives[other] = kind;
                    open.add(other);
                }
            }
        }
        competing.add(List.copyOf(reached));
        return false;
    }

    /// The last cell of a chain takes a free kind; each cell before it takes what the next one gave up.
    private void shift(int last, int free, int[] givesTo, int[] gives) {
        left[free]--;
        taken[last][free]++;
        for (int at = last; givesTo[at] >= 0; at = givesTo[at]) {
            taken[at][gives[at]]--;
            taken[givesTo[at]][gives[at]]++;
        }
    }

    private int sharedKind(int wanting, int holding) {
        for (int kind = 0; kind < kinds.size(); kind++) {
            if (taken[holding][kind] > 0 && cells.get(wanting).takes(kinds.get(kind))) {
                return kind;
            }
        }
        return -1;
    }

    private int draw(int cell, Random random) {
        int total = 0;
        for (int kind = 0; kind < left.length; kind++) {
            total += cells.get(cell).takes(kinds.get(kind)) ? left[kind] : 0;
        }
        if (total == 0) {
            return -1;
        }
        int drawn = random.nextInt(total);
        int kind = 0;
        while (true) {
            drawn -= cells.get(cell).takes(kinds.get(kind)) ? left[kind] : 0;
            if (drawn < 0) {
                return kind;
            }
            kind++;
        }
    }
}
