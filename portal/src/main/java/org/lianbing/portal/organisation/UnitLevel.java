package org.lianbing.portal.organisation;

/// 省 → 市 → 县 → 大队 → 站所·班组
public enum UnitLevel {
    PROVINCE,
    CITY,
    COUNTY,
    BRIGADE,
    STATION
}
