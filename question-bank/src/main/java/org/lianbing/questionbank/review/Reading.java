package org.lianbing.questionbank.review;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import org.lianbing.questionbank.QuestionVersion;
import org.lianbing.questionbank.marking.Mark;
import org.lianbing.questionbank.marking.MarkRule;
import org.lianbing.questionbank.marking.Marking;
import org.lianbing.questionbank.response.CandidateQuestion;
import org.lianbing.questionbank.response.Response;
import org.lianbing.questionbank.response.ResponseJson;

/// One row of `review/<part>.csv`: what a reader answered who had not seen the key.
///
/// @param hash   [QuestionVersion#contentHash()] of what was read
/// @param answer a response as docs/sitting-protocol.md writes it
/// @param note   whatever the reader wants to say, may be empty
@JsonPropertyOrder({"id", "hash", "answer", "verdict", "note"})
public record Reading(String id, String hash, String answer, String verdict, String note) {

    /// A blind answer held against the key.
    ///
    /// @throws org.lianbing.questionbank.response.MalformedResponse when the answer does not fit the question
    public static Reading of(QuestionVersion question, String answer, String note) {
        return new Reading(
                question.id().value(),
                question.contentHash(),
                answer,
                judge(question, answer).code(),
                note);
    }

    /// What a machine can say; [Verdict#OPEN] while a text waits for a person.
    public static Verdict judge(QuestionVersion question, String answer) {
        Response response = ResponseJson.read(answer, CandidateQuestion.of(question.content()))
                .orElse(null);
        Mark mark = Marking.mark(question, MarkRule.strict(), response);
        boolean wrong = mark.items().stream().anyMatch(item -> {
            Double fraction = item.fraction();
            return fraction != null && fraction < 1;
        });
        if (wrong) {
            return Verdict.DISAGREES;
        }
        return mark instanceof Mark.NeedsMarker ? Verdict.OPEN : Verdict.AGREES;
    }

    /// The same with a person's word on it.
    public Reading with(Verdict verdict, String note) {
        return new Reading(id, hash, answer, verdict.code(), note);
    }
}
