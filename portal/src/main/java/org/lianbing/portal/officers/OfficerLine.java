package org.lianbing.portal.officers;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.lianbing.portal.shared.OfficerId;
import org.lianbing.portal.shared.UnitId;
import org.lianbing.questionbank.Domain;

/// A line of the roster; the id number masked, empty when it has been cleared.
public record OfficerLine(
        OfficerId id,
        String number,
        PersonType type,
        String name,
        Sex sex,
        LocalDate born,
        String maskedIdentity,
        UnitId unit,
        String unitName,
        @Nullable String duty,
        @Nullable PostClass postClass,
        @Nullable Domain domain,
        @Nullable Education education,
        boolean legalReviewer,
        PostStatus postStatus) {}
