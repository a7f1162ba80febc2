package org.lianbing.portal.sittings;

/// What ended a sitting.
public enum EndReason {
    /// 交卷
    SUBMITTED,
    /// 到时自动交卷
    DEADLINE,
    /// 监考强制收卷
    FORCED
}
