package org.lianbing.portal.shared.clock;

/// What is wrong with a clock.
public enum AlarmKind {
    /// This machine's clock was set while the portal ran.
    SYSTEM_STEPPED,
    /// This machine's clock and the database's disagreed at the start; the database's counts.
    SYSTEM_DIFFERS,
    /// The database's clock was set while the portal ran.
    DATABASE_STEPPED,
    /// At the start the database's clock was behind the time the portal had reached; it goes on from there.
    BEHIND_MARK,
    /// The clock had been set shortly before this start; the portal goes on with its own time.
    CARRIED_ON
}
