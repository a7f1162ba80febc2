package org.lianbing.portal.officers;

/// 岗位状态; whoever is not on post does not count as present
public enum PostStatus {
    /// 在岗
    ON_POST,
    /// 调动中
    TRANSFERRING,
    /// 退休
    RETIRED,
    /// 调离
    TRANSFERRED;

    /// Whether somebody of this status still belongs to the force here.
    public boolean serves() {
        return this == ON_POST || this == TRANSFERRING;
    }
}
