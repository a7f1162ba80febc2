package org.lianbing.portal.exams;

import java.util.List;
import org.lianbing.portal.shared.OfficerId;

/// Finds the officers an audience means.
interface Candidates {
    /// Everyone in service in and below the units, and the people named; each once.
    List<OfficerId> resolve(Audience audience);
}
