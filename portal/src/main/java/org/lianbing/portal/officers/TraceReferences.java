package org.lianbing.portal.officers;

import java.util.Optional;
import org.lianbing.portal.officers.persistence.DataRequestMapper;
import org.lianbing.portal.officers.persistence.RevealMapper;
import org.lianbing.portal.shared.Conflict;
import org.lianbing.portal.shared.OfficerId;
import org.lianbing.portal.shared.OfficerReferences;
import org.springframework.stereotype.Component;

/// Who looked at a person's numbers, and what the person asked about their data: it stays with the person.
@Component
class TraceReferences implements OfficerReferences {
    private final RevealMapper reveals;
    private final DataRequestMapper requests;

    TraceReferences(RevealMapper reveals, DataRequestMapper requests) {
        this.reveals = reveals;
        this.requests = requests;
    }

    @Override
    public Optional<Conflict> hindrance(OfficerId dropped, OfficerId kept) {
        return Optional.empty();
    }

    @Override
    public void move(OfficerId dropped, OfficerId kept) {
        reveals.move(dropped, kept);
        requests.move(dropped, kept);
    }
}
