package org.lianbing.portal.demo;

import java.math.BigDecimal;
import java.util.List;
import org.lianbing.portal.organisation.Units;
import org.lianbing.portal.papers.BlueprintCell;
import org.lianbing.portal.papers.Blueprints;
import org.lianbing.portal.papers.Composed;
import org.lianbing.portal.papers.Composing;
import org.lianbing.portal.papers.PaperFilter;
import org.lianbing.portal.papers.Papers;
import org.lianbing.portal.shared.PaperId;
import org.lianbing.portal.shared.Texts;
import org.lianbing.portal.shared.Window;
import org.lianbing.questionbank.QuestionType;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// A blueprint of 50 questions and 100 points, two frozen papers and a draft.
@Component
@Order(20)
class DemoPapers implements DemoStep {
    private static final long SEED = 20_261_120;

    private final Units units;
    private final Blueprints blueprints;
    private final Composing composing;
    private final Papers papers;
    private final Texts texts;

    DemoPapers(Units units, Blueprints blueprints, Composing composing, Papers papers, Texts texts) {
        this.units = units;
        this.blueprints = blueprints;
        this.composing = composing;
        this.papers = papers;
        this.texts = texts;
    }

    @Override
    public boolean done() {
        return !blueprints.list().isEmpty();
    }

    @Override
    public void run() {
        var seed = SEED;
        var root = units.parentsFirst().getFirst().id();
        var blueprint = blueprints.create(root, text("demo.blueprint"), cells());
        for (var key : List.of("demo.paper.past", "demo.paper.open", "demo.paper.draft")) {
            seed++;
            var composed = composing.compose(blueprint, text(key), seed);
            if (!(composed instanceof Composed.Drawn(var paper)))
                throw new IllegalStateException("The shipped bank cannot fill the demonstration's blueprint");
            if (!key.endsWith("draft")) composing.freeze(paper, 0);
        }
    }

    /// The paper of that name in the language files.
    PaperId named(String key) {
        return papers.list(new PaperFilter(text(key), null), Window.first(1))
                .rows()
                .getFirst()
                .id();
    }

    private static List<BlueprintCell> cells() {
        return List.of(
                cell(QuestionType.SINGLE, 20, "1"),
                cell(QuestionType.MULTIPLE, 10, "2"),
                cell(QuestionType.JUDGE, 10, "1"),
                cell(QuestionType.BLANK, 5, "2"),
                cell(QuestionType.SHORT, 3, "5"),
                cell(QuestionType.CASE, 2, "12.5"));
    }

    private static BlueprintCell cell(QuestionType type, int count, String points) {
        return new BlueprintCell(null, type, 1, 5, count, new BigDecimal(points));
    }

    private String text(String key) {
        return texts.getTranslation(key, Texts.CHINESE);
    }
}
