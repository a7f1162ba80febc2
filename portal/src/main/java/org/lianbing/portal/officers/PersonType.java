package org.lianbing.portal.officers;

/// 人员类型
public enum PersonType {
    /// 执法人员
    OFFICER,
    /// 执法辅助人员: no certificate, always under a supervising officer
    AUXILIARY
}
