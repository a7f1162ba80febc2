package org.lianbing.portal.officers;

/// 岗位
public enum PostClass {
    /// 一线执法
    FRONT_LINE,
    /// 案件办理
    CASE_HANDLING,
    /// 法制审核
    LEGAL_REVIEW,
    /// 站所负责人
    STATION_HEAD,
    /// 行政许可
    LICENSING,
    /// 安全监管
    SAFETY,
    /// 综合管理
    MANAGEMENT
}
