package org.lianbing.portal.sittings;

import java.time.Instant;
import org.lianbing.portal.exams.Continuation;
import org.lianbing.portal.shared.ExamId;
import org.lianbing.portal.sittings.persistence.SittingMapper;
import org.springframework.stereotype.Component;

/// An exam goes on while one of its sittings does.
@Component
class SittingContinuation implements Continuation {
    private final SittingMapper sittings;

    SittingContinuation(SittingMapper sittings) {
        this.sittings = sittings;
    }

    @Override
    public boolean goesOn(ExamId exam, Instant now) {
        return sittings.goesOn(exam, now);
    }
}
