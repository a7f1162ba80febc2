package org.lianbing.portal.officers;

/// 性别; derived from the id number
public enum Sex {
    MALE,
    FEMALE
}
