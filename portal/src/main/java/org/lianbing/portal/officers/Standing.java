package org.lianbing.portal.officers;

import org.jspecify.annotations.Nullable;
import org.lianbing.questionbank.Domain;

/// What of somebody's work and schooling is kept by date, besides the posting.
public record Standing(
        @Nullable String duty,
        @Nullable PostClass postClass,
        @Nullable Domain domain,
        @Nullable IdentityType identityType,
        @Nullable EstablishmentType establishment,
        @Nullable Education education,
        @Nullable Degree degree) {
    static Standing of(Work work, Schooling schooling) {
        return new Standing(
                work.duty(),
                work.postClass(),
                work.domain(),
                work.identityType(),
                work.establishment(),
                schooling.education(),
                schooling.degree());
    }
}
