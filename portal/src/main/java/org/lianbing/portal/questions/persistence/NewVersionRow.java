package org.lianbing.portal.questions.persistence;

import org.lianbing.questionbank.Level;
import org.lianbing.questionbank.QuestionJson;
import org.lianbing.questionbank.QuestionType;
import org.lianbing.questionbank.QuestionVersion;

/// A version as it is inserted; its question is found by the stable id.
public record NewVersionRow(
        String stableId,
        int part,
        int number,
        QuestionType type,
        int difficulty,
        Level level,
        String domain,
        String statute,
        boolean reported,
        String contentHash,
        String content) {
    public static NewVersionRow of(QuestionVersion version) {
        return new NewVersionRow(
                version.id().value(),
                version.part().number(),
                version.version(),
                version.type(),
                version.difficulty(),
                version.level(),
                version.domain().zh(),
                version.citations().getFirst().statute(),
                version.reported(),
                version.contentHash(),
                QuestionJson.write(version));
    }
}
