package org.lianbing.portal.papers;

import java.math.BigDecimal;
import java.util.List;
import org.lianbing.portal.shared.Invalid;
import org.lianbing.portal.shared.UnitId;

/// A blueprint (双向细目表): what a paper is to contain.
public record Blueprint(BlueprintId id, UnitId unit, String name, List<BlueprintCell> cells, int version) {
    public Blueprint {
        cells = List.copyOf(cells);
        requireName(name);
    }

    static void requireName(String name) {
        if (name.isBlank() || name.length() > 80) throw new Invalid("papers.name", 80);
    }

    public int questions() {
        return cells.stream().mapToInt(BlueprintCell::count).sum();
    }

    public BigDecimal points() {
        return cells.stream().map(BlueprintCell::total).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
