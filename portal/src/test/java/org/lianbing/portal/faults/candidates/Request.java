package org.lianbing.portal.faults.candidates;

/// What a candidate's browser asks for.
public enum Request {
    LOGIN_PAGE,
    LOGIN,
    START,
    PAPER,
    SAVE,
    HEARTBEAT,
    PULSE,
    SUBMIT
}
