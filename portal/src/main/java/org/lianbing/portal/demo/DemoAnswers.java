package org.lianbing.portal.demo;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lianbing.portal.papers.FrozenPaper;
import org.lianbing.portal.papers.PaperSlot;
import org.lianbing.questionbank.CaseItem;
import org.lianbing.questionbank.Content;
import org.lianbing.questionbank.Option;
import org.lianbing.questionbank.RubricPoint;
import org.lianbing.questionbank.response.Response;

/// Answers as candidates of differing ability give them: the chance to be right follows the Rasch model, so the
/// statistics of the demonstration look like those of a real exam.
final class DemoAnswers {
    private static final double EASE = 1.1;
    private static final double PER_DIFFICULTY = 0.55;
    private static final int MIDDLE = 3;
    private static final double SKIPPED = 0.02;

    private final Random random;
    private final double ability;

    /// @param ability in logits; 0 is the average candidate
    DemoAnswers(Random random, double ability) {
        this.random = random;
        this.ability = ability;
    }

    Map<Integer, Response> of(FrozenPaper paper) {
        var answers = new HashMap<Integer, Response>();
        for (var slot : paper.slots()) {
            var answer = of(slot);
            if (answer != null) answers.put(slot.slot(), answer);
        }
        return answers;
    }

    private @Nullable Response of(PaperSlot slot) {
        if (random.nextDouble() < SKIPPED) return null;
        var difficulty = (slot.version().difficulty() - MIDDLE) * PER_DIFFICULTY;
        var chance = 1 / (1 + Math.exp(difficulty - ability - EASE));
        return switch (slot.version().content()) {
            case Content.Simple simple -> of(simple, chance);
            case Content.Case c -> items(c.items(), chance);
        };
    }

    private Response items(List<CaseItem> items, double chance) {
        var answers = new TreeMap<Integer, Response>();
        for (int i = 0; i < items.size(); i++)
            answers.put(i + 1, of(items.get(i).content(), chance));
        return new Response.Items(answers);
    }

    private Response of(Content.Simple content, double chance) {
        var right = random.nextDouble() < chance;
        return switch (content) {
            case Content.Single q -> new Response.Choice(right ? q.key() : other(q.options(), q.key()));
            case Content.Multiple q -> new Response.Choices(right ? q.key() : mistaken(q));
            case Content.Judge q -> new Response.Verdict(right == q.key());
            case Content.Blank q ->
                new Response.Blanks(q.key().stream()
                        .map(accepted -> random.nextDouble() < chance ? accepted.getFirst() : "")
                        .toList());
            case Content.ShortAnswer q ->
                new Response.Text(q.rubric().stream()
                        .filter(_ -> random.nextDouble() < chance)
                        .map(RubricPoint::text)
                        .collect(Collectors.joining("；")));
        };
    }

    private String other(List<Option> options, String key) {
        var others =
                options.stream().map(Option::id).filter(id -> !id.equals(key)).toList();
        return others.get(random.nextInt(others.size()));
    }

    /// One of the right ones forgotten, or a wrong one added.
    private List<String> mistaken(Content.Multiple q) {
        var chosen = new ArrayList<>(q.key());
        var wrong = q.options().stream()
                .map(Option::id)
                .filter(id -> !q.key().contains(id))
                .toList();
        if (wrong.isEmpty() || random.nextBoolean()) chosen.remove(random.nextInt(chosen.size()));
        else chosen.add(wrong.get(random.nextInt(wrong.size())));
        return chosen;
    }
}
