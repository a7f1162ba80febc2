package org.lianbing.portal.officers;

/// 学历, lowest first
public enum Education {
    /// 高中·中专及以下
    SECONDARY,
    /// 大专
    COLLEGE,
    /// 本科
    BACHELOR,
    /// 硕士研究生
    MASTER,
    /// 博士研究生
    DOCTOR
}
