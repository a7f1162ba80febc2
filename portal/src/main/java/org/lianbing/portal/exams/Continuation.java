package org.lianbing.portal.exams;

import java.time.Instant;
import org.lianbing.portal.shared.ExamId;

/// Tells whether an exam goes on beyond its window, such as by time granted or a pause. Implemented by the features
/// that know.
public interface Continuation {
    boolean goesOn(ExamId exam, Instant now);
}
