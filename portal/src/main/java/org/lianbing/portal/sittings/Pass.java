package org.lianbing.portal.sittings;

import java.time.Instant;
import org.lianbing.portal.shared.AccountId;
import org.lianbing.portal.shared.ExamId;
import org.lianbing.portal.shared.OfficerId;
import org.lianbing.portal.shared.PublicId;

/// The right to act in one sitting, as the sealed cookie carries it.
///
/// @param generation of the account when it was issued
/// @param epoch      of the sitting when it was issued
/// @param expires    deadline + grace
public record Pass(
        PublicId sitting,
        ExamId exam,
        OfficerId officer,
        AccountId account,
        int generation,
        int epoch,
        Instant expires) {
    /// The same right until another instant, after the deadline has moved.
    public Pass until(Instant other) {
        return new Pass(sitting, exam, officer, account, generation, epoch, other);
    }
}
