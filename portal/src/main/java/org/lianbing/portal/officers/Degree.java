package org.lianbing.portal.officers;

/// 学位
public enum Degree {
    BACHELOR,
    MASTER,
    DOCTOR
}
