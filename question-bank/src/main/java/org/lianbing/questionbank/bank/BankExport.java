package org.lianbing.questionbank.bank;

import java.util.List;
import org.lianbing.questionbank.CaseItem;
import org.lianbing.questionbank.Citation;
import org.lianbing.questionbank.Content;
import org.lianbing.questionbank.Option;
import org.lianbing.questionbank.QuestionVersion;
import org.lianbing.questionbank.RubricPoint;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// A question as one flat object for other programs: id, part, type, stem, options, key, explanation, citations
/// `[{statute, version, article}]` (article as `第33条第1款`), difficulty, level, reported, and the rest of a bank file.
public final class BankExport {
    private static final JsonMapper MAPPER = new JsonMapper();

    private BankExport() {}

    public static ObjectNode object(QuestionVersion q) {
        ObjectNode node = MAPPER.createObjectNode()
                .put("id", q.id().value())
                .put("version", q.version())
                .put("part", q.part().number())
                .put("type", q.type().code());
        content(node, q.content());
        node.put("explanation", q.explanation());
        ArrayNode citations = node.putArray("citations");
        for (Citation c : q.citations()) {
            citations
                    .addObject()
                    .put("statute", c.statute())
                    .put("version", c.version())
                    .put("article", c.label());
        }
        node.put("difficulty", q.difficulty())
                .put("level", q.level().code())
                .put("domain", q.domain().zh());
        texts(node.putArray("posts"), q.posts().stream().map(p -> p.zh()).toList());
        node.put("reported", q.reported());
        texts(node.putArray("derived"), q.derived());
        return node;
    }

    private static void content(ObjectNode node, Content content) {
        switch (content) {
            case Content.Single q ->
                options(node.put("stem", q.stem()), q.options()).put("key", q.key());
            case Content.Multiple q ->
                texts(options(node.put("stem", q.stem()), q.options()).putArray("key"), q.key());
            case Content.Judge q -> node.put("stem", q.stem()).put("key", q.key());
            case Content.Blank q -> {
                ArrayNode key = node.put("stem", q.stem()).putArray("key");
                q.key().forEach(accepted -> texts(key.addArray(), accepted));
            }
            case Content.ShortAnswer q -> {
                ArrayNode rubric =
                        node.put("stem", q.stem()).put("answer", q.answer()).putArray("rubric");
                for (RubricPoint p : q.rubric()) {
                    rubric.addObject().put("points", p.points()).put("text", p.text());
                }
            }
            case Content.Case q -> {
                ArrayNode items = node.put("scene", q.scene()).putArray("items");
                q.items().forEach(item -> item(items.addObject(), item));
            }
        }
    }

    private static void item(ObjectNode node, CaseItem item) {
        node.put("type", item.content().type().code()).put("points", item.points());
        content(node, item.content());
        if (!item.explanation().isEmpty()) {
            node.put("explanation", item.explanation());
        }
    }

    private static ObjectNode options(ObjectNode node, List<Option> options) {
        ObjectNode letters = node.putObject("options");
        options.forEach(o -> letters.put(o.id(), o.text()));
        return node;
    }

    private static void texts(ArrayNode array, List<String> texts) {
        texts.forEach(array::add);
    }
}
