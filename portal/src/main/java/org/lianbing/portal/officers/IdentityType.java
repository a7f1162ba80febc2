package org.lianbing.portal.officers;

/// 身份性质
public enum IdentityType {
    /// 行政
    CIVIL_SERVANT,
    /// 参公
    PUBLIC_MANAGED,
    /// 事业
    INSTITUTION,
    /// 工勤
    WORKER,
    /// 聘用
    HIRED
}
