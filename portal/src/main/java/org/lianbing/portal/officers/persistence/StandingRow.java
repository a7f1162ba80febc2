package org.lianbing.portal.officers.persistence;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.lianbing.portal.officers.DatedStanding;
import org.lianbing.portal.officers.Degree;
import org.lianbing.portal.officers.Education;
import org.lianbing.portal.officers.EstablishmentType;
import org.lianbing.portal.officers.IdentityType;
import org.lianbing.portal.officers.PostClass;
import org.lianbing.portal.officers.Standing;
import org.lianbing.questionbank.Domain;

/// A standing as the table holds it.
public record StandingRow(
        @Nullable String duty,
        @Nullable PostClass postClass,
        @Nullable Domain domain,
        @Nullable IdentityType identityType,
        @Nullable EstablishmentType establishment,
        @Nullable Education education,
        @Nullable Degree degree,
        LocalDate validFrom,
        @Nullable String basis) {
    public DatedStanding toDomain() {
        var standing = new Standing(duty, postClass, domain, identityType, establishment, education, degree);
        return new DatedStanding(standing, validFrom, basis);
    }
}
