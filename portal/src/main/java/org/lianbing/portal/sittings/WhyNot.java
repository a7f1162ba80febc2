package org.lianbing.portal.sittings;

/// Why a stored step does not count by itself.
public enum WhyNot {
    /// It arrived after the end, or after the deadline without a silence the server saw itself.
    LATE,
    /// It comes from a device, or an epoch, that no longer held the sitting.
    OLD_DEVICE,
    /// It arrived while the sitting was paused.
    PAUSED
}
