package org.lianbing.portal.exams;

/// What an exam is held for; defaults come from the policy of the kind.
public enum ExamKind {
    /// 统考
    UNIFIED,
    /// 抽考
    SPOT_CHECK,
    /// 随机测
    SURPRISE,
    /// 结业考试
    CLOSING,
    /// 换证考试
    RENEWAL,
    /// 演示
    DEMONSTRATION
}
