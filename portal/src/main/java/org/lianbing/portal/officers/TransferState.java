package org.lianbing.portal.officers;

import java.util.EnumSet;
import java.util.Map;
import org.lianbing.portal.shared.Moves;

/// How far a transfer has come.
public enum TransferState {
    /// 待对方答复
    PROPOSED,
    /// 已同意
    AGREED,
    /// 已拒绝
    REFUSED,
    /// 已撤回
    WITHDRAWN;

    static final Moves<TransferState> MOVES = new Moves<>(Map.of(PROPOSED, EnumSet.of(AGREED, REFUSED, WITHDRAWN)));
}
