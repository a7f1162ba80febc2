package org.lianbing.portal.faults;

/// What can go wrong between a browser and the portal, in either direction.
public enum Fault {
    DELAY_REQUEST,
    DELAY_REPLY,
    /// The request is lost and the line breaks.
    DROP_REQUEST,
    /// The portal has done the work; the reply is lost and the line breaks.
    DROP_REPLY,
    /// Half of the request reaches the portal.
    CUT_REQUEST,
    /// Half of the reply reaches the browser.
    CUT_REPLY,
    /// The line stays open and nothing goes through it any more: the request is swallowed.
    HANG_REQUEST,
    /// The same, but the portal has done the work.
    HANG_REPLY,
    /// The request reaches the portal twice.
    DUPLICATE,
    /// A proxy in between answers 503.
    UNAVAILABLE
}
