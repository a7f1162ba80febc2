package org.lianbing.portal.exams;

import java.util.Collection;
import java.util.Map;
import org.lianbing.portal.shared.ExamId;
import org.lianbing.portal.shared.OfficerId;

/// Tells how an officer stands. Implemented by the features that know (sittings, marking); where two know the same
/// exam, the later one in `@Order` is shown.
public interface ExamOutcomes {
    /// Exams it knows nothing of are absent.
    Map<ExamId, ExamOutcome> of(OfficerId officer, Collection<ExamId> exams);
}
