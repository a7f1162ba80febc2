package org.lianbing.portal.questions;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.lianbing.portal.shared.QuestionKey;
import org.lianbing.questionbank.QuestionVersion;

/// A question with one of its versions.
///
/// @param versionId    key of the version
/// @param current      whether this version is the one in force
/// @param embargoUntil used in an exam that closes then; nothing of it may be shown to officers before
public record Question(
        QuestionKey key,
        QuestionStatus status,
        @Nullable Instant embargoUntil,
        long versionId,
        boolean current,
        QuestionVersion version) {
    public boolean embargoed(Instant now) {
        return embargoUntil != null && embargoUntil.isAfter(now);
    }
}
