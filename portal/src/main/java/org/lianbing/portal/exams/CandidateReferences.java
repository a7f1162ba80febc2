package org.lianbing.portal.exams;

import java.util.Optional;
import org.lianbing.portal.exams.persistence.CandidateReferenceMapper;
import org.lianbing.portal.shared.Conflict;
import org.lianbing.portal.shared.OfficerId;
import org.lianbing.portal.shared.OfficerReferences;
import org.springframework.stereotype.Component;

/// Audiences and candidates of exams; whoever is named twice is named once.
@Component
class CandidateReferences implements OfficerReferences {
    private final CandidateReferenceMapper candidates;

    CandidateReferences(CandidateReferenceMapper candidates) {
        this.candidates = candidates;
    }

    @Override
    public Optional<Conflict> hindrance(OfficerId dropped, OfficerId kept) {
        return Optional.empty();
    }

    @Override
    public void move(OfficerId dropped, OfficerId kept) {
        candidates.forgetDoubleCandidate(dropped, kept);
        candidates.moveCandidate(dropped, kept);
        candidates.forgetDoubleAudience(dropped, kept);
        candidates.moveAudience(dropped, kept);
    }
}
