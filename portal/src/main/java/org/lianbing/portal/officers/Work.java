package org.lianbing.portal.officers;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.lianbing.questionbank.Domain;

/// 工作信息 besides the posting.
///
/// @param duty             职务
/// @param area             执法区域
/// @param enforcementSince 从事执法日期
/// @param legalReviewer    法制审核人员
/// @param liaison          联络人
public record Work(
        PersonStatus status,
        @Nullable IdentityType identityType,
        @Nullable EstablishmentType establishment,
        @Nullable String duty,
        @Nullable PostClass postClass,
        @Nullable Domain domain,
        @Nullable String area,
        @Nullable LocalDate enforcementSince,
        boolean legalReviewer,
        boolean liaison) {
    public static final Work UNKNOWN =
            new Work(PersonStatus.NORMAL, null, null, null, null, null, null, null, false, false);
}
