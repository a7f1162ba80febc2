package org.lianbing.portal.sittings;

/// Prepared beforehand, then open, then ended: each move is one conditional update.
public enum SittingState {
    PREPARED,
    OPEN,
    ENDED
}
