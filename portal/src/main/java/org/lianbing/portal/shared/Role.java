package org.lianbing.portal.shared;

/// What a person may do, always within a unit and the units below it.
public enum Role {
    /// Every officer: own courses, practice, exams, hours, certificate.
    OFFICER,
    /// 教官·出题组卷
    TRAINER,
    /// 人事·名录证件学时
    HR,
    /// 法制审核
    LEGAL_REVIEWER,
    /// 联络人
    UNIT_CONTACT,
    /// 监考
    INVIGILATOR,
    /// 阅卷
    MARKER,
    /// 评委
    JUDGE,
    /// 领导
    LEADER,
    /// 系统管理员; the three administrators exclude one another
    SYSTEM_ADMIN,
    /// 安全管理员: accounts and roles
    SECURITY_ADMIN,
    /// 审计管理员: reads the log
    AUDITOR,
    /// The portal itself (jobs, demonstration data); never granted to a person.
    INTERNAL;

    /// The name Spring Security knows it by.
    public String authority() {
        return "ROLE_" + name();
    }

    public boolean administrator() {
        return this == SYSTEM_ADMIN || this == SECURITY_ADMIN || this == AUDITOR;
    }
}
