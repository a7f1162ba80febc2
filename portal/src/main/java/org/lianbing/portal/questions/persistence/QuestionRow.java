package org.lianbing.portal.questions.persistence;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.lianbing.portal.questions.Question;
import org.lianbing.portal.questions.QuestionStatus;
import org.lianbing.portal.shared.QuestionKey;
import org.lianbing.questionbank.QuestionJson;

/// A question joined with one of its versions.
public record QuestionRow(
        QuestionKey id,
        QuestionStatus status,
        @Nullable Instant embargoUntil,
        long versionId,
        boolean current,
        String content) {
    public Question toDomain() {
        return new Question(id, status, embargoUntil, versionId, current, QuestionJson.read(content));
    }
}
