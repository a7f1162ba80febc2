package org.lianbing.questionbank.review;

import org.lianbing.questionbank.QuestionVersion;
import org.lianbing.questionbank.response.CandidateJson;
import org.lianbing.questionbank.response.CandidateQuestion;
import org.lianbing.questionbank.statutes.Article;
import org.lianbing.questionbank.statutes.Statutes;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// What the blind reader gets: the question as a candidate sees it, and the articles it cites.
public final class BlindSheet {
    private static final JsonMapper MAPPER = new JsonMapper();

    private BlindSheet() {}

    /// `{"id": …, "question": {…}, "articles": {"《…》第33条": "…"}}`; an article the folder does not have is absent.
    public static ObjectNode of(QuestionVersion question, Statutes statutes) {
        ObjectNode node = MAPPER.createObjectNode().put("id", question.id().value());
        node.set("question", CandidateJson.slot(1, 1, CandidateQuestion.of(question.content())));
        ObjectNode articles = node.putObject("articles");
        question.citations()
                .forEach(citation -> statutes.article(citation)
                        .map(Article::text)
                        .ifPresent(text -> articles.put(citation.articleRef().toString(), text)));
        return node;
    }
}
