package org.lianbing.portal.officers;

/// Why two records may be one person.
public enum Likeness {
    /// 同名同生日
    NAME_AND_BIRTH,
    /// 电话相同
    PHONE,
    /// 同音名，身份证号只差一两位
    NEAR_IDENTITY
}
