package org.lianbing.portal.officers;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.lianbing.portal.shared.Invalid;

/// 基本信息 besides the identity itself.
///
/// @param partySince 入党日期
/// @param workSince  参加工作日期
public record Person(
        @Nullable String ethnicGroup,
        @Nullable PoliticalStatus politicalStatus,
        @Nullable LocalDate partySince,
        @Nullable LocalDate workSince) {
    public static final Person UNKNOWN = new Person(null, null, null, null);

    public Person {
        if (partySince != null
                && politicalStatus != PoliticalStatus.PARTY_MEMBER
                && politicalStatus != PoliticalStatus.PROBATIONARY) throw new Invalid("officers.party-date.no-member");
    }
}
