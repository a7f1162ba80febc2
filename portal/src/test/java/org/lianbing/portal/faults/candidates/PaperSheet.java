package org.lianbing.portal.faults.candidates;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.lianbing.questionbank.response.Response;
import org.lianbing.questionbank.response.ResponseJson;
import tools.jackson.databind.JsonNode;

/// A paper as candidates receive it, and answers made up to it.
public final class PaperSheet {
    private static final double LATER_CLEARED = 0.02;

    private final List<JsonNode> slots = new ArrayList<>();

    PaperSheet(JsonNode paper) {
        paper.get("slots").forEach(slots::add);
    }

    int size() {
        return slots.size();
    }

    int slot(int place) {
        return slots.get(place).get("slot").intValue();
    }

    /// @param again whether the slot may hold an answer already, which is sometimes taken back
    String answer(int place, RandomGenerator random, boolean again) {
        if (again && random.nextDouble() < LATER_CLEARED) return Op.CLEARED;
        return ResponseJson.write(response(slots.get(place), random));
    }

    private static Response response(JsonNode question, RandomGenerator random) {
        return switch (question.get("type").stringValue()) {
            case "single" -> new Response.Choice(any(options(question), random));
            case "multiple" -> new Response.Choices(some(options(question), random));
            case "judge" -> new Response.Verdict(random.nextBoolean());
            case "blank" ->
                new Response.Blanks(IntStream.range(0, question.get("blanks").intValue())
                        .mapToObj(_ -> random.nextInt(1, 100) + "日")
                        .toList());
            case "short" -> new Response.Text("依据" + "规定".repeat(random.nextInt(1, 40)));
            case "case" -> {
                Map<Integer, Response> items = new TreeMap<>();
                for (var item : question.get("items"))
                    items.put(item.get("item").intValue(), response(item, random));
                yield new Response.Items(items);
            }
            default -> throw new IllegalStateException("A question of type " + question.get("type"));
        };
    }

    private static List<String> options(JsonNode question) {
        var ids = new ArrayList<String>();
        question.get("options").forEach(option -> ids.add(option.get("id").stringValue()));
        return ids;
    }

    private static String any(List<String> options, RandomGenerator random) {
        return options.get(random.nextInt(options.size()));
    }

    private static List<String> some(List<String> options, RandomGenerator random) {
        var chosen = options.stream().filter(_ -> random.nextBoolean()).toList();
        return chosen.isEmpty() ? List.of(any(options, random)) : chosen;
    }
}
