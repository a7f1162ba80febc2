package org.lianbing.portal.officers;

/// 政治面貌
public enum PoliticalStatus {
    /// 中共党员
    PARTY_MEMBER,
    /// 中共预备党员
    PROBATIONARY,
    /// 共青团员
    LEAGUE,
    /// 民主党派
    OTHER_PARTY,
    /// 群众
    MASSES
}
