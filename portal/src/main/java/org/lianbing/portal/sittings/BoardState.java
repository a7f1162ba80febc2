package org.lianbing.portal.sittings;

/// Where a candidate stands, as the board groups them.
public enum BoardState {
    /// 未进场
    WAITING,
    /// 作答中, and heard of lately
    WORKING,
    /// 作答中 but silent (失联)
    OFFLINE,
    /// 已交卷
    ENDED
}
