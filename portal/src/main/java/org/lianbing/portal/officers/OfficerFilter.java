package org.lianbing.portal.officers;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.lianbing.portal.organisation.Line;
import org.lianbing.portal.shared.UnitId;
import org.lianbing.questionbank.Domain;

/// What to look for in the roster; null stands for "any".
///
/// @param text   a name, its pinyin or initials, a number, an 18-digit id number, or a column of names or
///               numbers pasted from a sheet (separated by white space or commas)
/// @param unit   this unit and all below it
/// @param minAge full years, inclusive
/// @param maxAge full years, inclusive
/// @param asOf   the roster as it stood on this day; null for today's
public record OfficerFilter(
        @Nullable String text,
        @Nullable UnitId unit,
        @Nullable PersonType type,
        @Nullable PostStatus postStatus,
        @Nullable Domain domain,
        @Nullable Line line,
        @Nullable Education education,
        @Nullable Boolean legalReviewer,
        @Nullable Integer minAge,
        @Nullable Integer maxAge,
        @Nullable LocalDate asOf) {
    public static final OfficerFilter ANY =
            new OfficerFilter(null, null, null, null, null, null, null, null, null, null, null);

    /// The roster as it stands today.
    public OfficerFilter(
            @Nullable String text,
            @Nullable UnitId unit,
            @Nullable PersonType type,
            @Nullable PostStatus postStatus,
            @Nullable Domain domain,
            @Nullable Line line,
            @Nullable Education education,
            @Nullable Boolean legalReviewer,
            @Nullable Integer minAge,
            @Nullable Integer maxAge) {
        this(text, unit, type, postStatus, domain, line, education, legalReviewer, minAge, maxAge, null);
    }

    public OfficerFilter asOf(@Nullable LocalDate day) {
        return new OfficerFilter(
                text, unit, type, postStatus, domain, line, education, legalReviewer, minAge, maxAge, day);
    }

    public OfficerFilter withText(@Nullable String wanted) {
        return new OfficerFilter(
                wanted, unit, type, postStatus, domain, line, education, legalReviewer, minAge, maxAge, asOf);
    }

    public OfficerFilter withUnit(@Nullable UnitId wanted) {
        return new OfficerFilter(
                text, wanted, type, postStatus, domain, line, education, legalReviewer, minAge, maxAge, asOf);
    }
}
