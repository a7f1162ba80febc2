package org.lianbing.portal.questions;

/// Where a question stands; only [#APPROVED] and [#FROZEN] ones enter papers.
public enum QuestionStatus {
    DRAFT,
    REVIEWED,
    APPROVED,
    /// 报送后冻结: no new version until it is released again
    FROZEN,
    RETIRED
}
