package org.lianbing.portal.exams;

import java.util.Optional;
import org.lianbing.portal.shared.ExamId;
import org.lianbing.portal.shared.Refusal;

/// What must be so before results go out, such as every answer marked. Implemented by the features that know.
public interface ReleaseCondition {
    /// Why the results cannot be released yet, or empty. Asked again every minute while it hinders.
    Optional<Refusal> hindrance(ExamId exam);
}
