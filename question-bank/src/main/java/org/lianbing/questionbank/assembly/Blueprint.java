package org.lianbing.questionbank.assembly;

import java.util.List;

/// What a paper is to contain; cells may overlap, no question is used twice.
public record Blueprint(List<Cell> cells) {
    public Blueprint {
        cells = List.copyOf(cells);
        if (cells.isEmpty()) {
            throw new IllegalArgumentException("a blueprint needs a cell");
        }
    }

    public int questions() {
        return cells.stream().mapToInt(Cell::count).sum();
    }

    public double points() {
        return cells.stream().mapToDouble(c -> c.count() * c.points()).sum();
    }
}
