package org.lianbing.questionbank.response;

import java.util.List;
import org.lianbing.questionbank.Option;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// A candidate's question as the paper of the sitting protocol shows it (`docs/sitting-protocol.md`).
public final class CandidateJson {
    private static final JsonMapper MAPPER = new JsonMapper();

    private CandidateJson() {}

    /// One entry of a paper's `slots`.
    ///
    /// @param slot its number on the paper
    /// @param points the slot's maximum; a case's weights are scaled to it
    public static ObjectNode slot(int slot, double points, CandidateQuestion question) {
        ObjectNode node = MAPPER.createObjectNode().put("slot", slot);
        return fill(node, points, question);
    }

    private static ObjectNode fill(ObjectNode node, double points, CandidateQuestion question) {
        node.put("type", question.type().code()).put("points", points);
        switch (question) {
            case CandidateQuestion.Single q -> options(node.put("stem", q.stem()), q.options());
            case CandidateQuestion.Multiple q -> options(node.put("stem", q.stem()), q.options());
            case CandidateQuestion.Judge q -> node.put("stem", q.stem());
            case CandidateQuestion.Blank q -> node.put("stem", q.stem()).put("blanks", q.blanks());
            case CandidateQuestion.ShortAnswer q -> node.put("stem", q.stem());
            case CandidateQuestion.Case q -> items(node.put("scene", q.scene()), points, q.items());
        }
        return node;
    }

    private static void options(ObjectNode node, List<Option> options) {
        ArrayNode array = node.putArray("options");
        options.forEach(o -> array.addObject().put("id", o.id()).put("text", o.text()));
    }

    private static void items(ObjectNode node, double points, List<CandidateQuestion.Item> items) {
        double[] shares = Shares.of(
                points,
                items.stream().mapToDouble(CandidateQuestion.Item::weight).toArray());
        ArrayNode array = node.putArray("items");
        for (CandidateQuestion.Item item : items) {
            fill(array.addObject().put("item", item.item()), shares[item.item() - 1], item.question());
        }
    }
}
