package org.lianbing.portal.sittings.persistence;

import org.lianbing.portal.shared.PublicId;
import org.lianbing.portal.sittings.Incident;
import org.lianbing.portal.sittings.IncidentId;

/// Somebody an entry speaks of.
public record ConcernedRow(IncidentId incident, PublicId sitting, String number, String name) {
    public Incident.Concerned toDomain() {
        return new Incident.Concerned(sitting, number, name);
    }
}
