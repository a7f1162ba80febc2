package org.lianbing.portal.papers;

import java.util.List;
import java.util.Map;
import org.lianbing.questionbank.assembly.Blueprint;
import org.lianbing.questionbank.assembly.Feasibility;
import org.lianbing.questionbank.assembly.Kind;

/// How many questions of each kind may enter a paper: taken once, it judges blueprints while someone types.
public record Supply(Map<Kind, Integer> kinds) {
    public Supply {
        kinds = Map.copyOf(kinds);
    }

    /// Cell by cell what there is and what it would get, and the groups of cells that want too much.
    public Feasibility judge(List<BlueprintCell> cells) {
        if (cells.isEmpty()) return new Feasibility(List.of(), List.of());
        return Feasibility.of(blueprint(cells), kinds);
    }

    static Blueprint blueprint(List<BlueprintCell> cells) {
        return new Blueprint(cells.stream().map(BlueprintCell::toCell).toList());
    }
}
