package org.lianbing.portal.papers.persistence;

import java.util.List;
import org.lianbing.portal.papers.Blueprint;
import org.lianbing.portal.papers.BlueprintCell;
import org.lianbing.portal.papers.BlueprintId;
import org.lianbing.portal.shared.UnitId;

/// A blueprint without its cells.
public record BlueprintRow(BlueprintId id, UnitId unit, String name, int version) {
    public Blueprint toDomain(List<BlueprintCell> cells) {
        return new Blueprint(id, unit, name, cells, version);
    }
}
