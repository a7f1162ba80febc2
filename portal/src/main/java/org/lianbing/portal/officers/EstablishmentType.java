package org.lianbing.portal.officers;

/// 编制 a person occupies
public enum EstablishmentType {
    /// 行政编制
    ADMINISTRATIVE,
    /// 行政执法专项编制
    LAW_ENFORCEMENT,
    /// 事业编制
    INSTITUTION,
    /// 工勤编制
    WORKER,
    /// 编外
    NONE
}
