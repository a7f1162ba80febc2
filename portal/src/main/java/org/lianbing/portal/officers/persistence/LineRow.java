package org.lianbing.portal.officers.persistence;

import java.time.LocalDate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.lianbing.portal.officers.ChineseId;
import org.lianbing.portal.officers.Education;
import org.lianbing.portal.officers.OfficerLine;
import org.lianbing.portal.officers.PersonType;
import org.lianbing.portal.officers.PostClass;
import org.lianbing.portal.officers.PostStatus;
import org.lianbing.portal.officers.Sex;
import org.lianbing.portal.shared.OfficerId;
import org.lianbing.portal.shared.UnitId;
import org.lianbing.questionbank.Domain;

/// A line of the roster as the tables hold it; the sealed column in hexadecimal.
public record LineRow(
        OfficerId id,
        String number,
        PersonType personType,
        String name,
        Sex sex,
        LocalDate born,
        @Nullable String identitySealed,
        UnitId unitId,
        String unitName,
        @Nullable String duty,
        @Nullable PostClass postClass,
        @Nullable Domain domain,
        @Nullable Education education,
        boolean legalReviewer,
        PostStatus postStatus) {

    /// @param open opens a sealed column
    public OfficerLine toDomain(UnaryOperator<String> open) {
        return new OfficerLine(
                id,
                number,
                personType,
                name,
                sex,
                born,
                identitySealed == null ? "" : new ChineseId(open.apply(identitySealed)).masked(),
                unitId,
                unitName,
                duty,
                postClass,
                domain,
                education,
                legalReviewer,
                postStatus);
    }
}
