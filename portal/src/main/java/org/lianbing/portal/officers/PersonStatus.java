package org.lianbing.portal.officers;

/// 人员状态
public enum PersonStatus {
    /// 正常
    NORMAL,
    /// 借出
    SECONDED,
    /// 长期病事假
    LONG_LEAVE,
    /// 停职
    SUSPENDED
}
