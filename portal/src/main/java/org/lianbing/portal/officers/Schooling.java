package org.lianbing.portal.officers;

import org.jspecify.annotations.Nullable;

/// 学历信息
public record Schooling(
        @Nullable Education education,
        @Nullable Degree degree,
        @Nullable String school,
        @Nullable String major,
        @Nullable MajorGroup majorGroup,
        @Nullable String diplomaNumber) {
    public static final Schooling UNKNOWN = new Schooling(null, null, null, null, null, null);
}
