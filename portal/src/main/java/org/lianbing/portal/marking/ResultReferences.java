package org.lianbing.portal.marking;

import java.util.Optional;
import org.lianbing.portal.marking.persistence.ResultReferenceMapper;
import org.lianbing.portal.shared.Conflict;
import org.lianbing.portal.shared.OfficerId;
import org.lianbing.portal.shared.OfficerReferences;
import org.springframework.stereotype.Component;

/// Results go with the sittings they are computed from.
@Component
class ResultReferences implements OfficerReferences {
    private final ResultReferenceMapper results;

    ResultReferences(ResultReferenceMapper results) {
        this.results = results;
    }

    @Override
    public Optional<Conflict> hindrance(OfficerId dropped, OfficerId kept) {
        return Optional.empty();
    }

    @Override
    public void move(OfficerId dropped, OfficerId kept) {
        results.move(dropped, kept);
    }
}
