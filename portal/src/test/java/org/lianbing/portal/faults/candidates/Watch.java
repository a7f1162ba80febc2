package org.lianbing.portal.faults.candidates;

/// Is told of every request, on the candidate's thread.
public interface Watch {
    int UNREACHABLE = 0;

    /// @param sentAt     by [System#nanoTime]
    /// @param tookNanos  until the reply was read, or the line given up
    /// @param status     of the reply, or [#UNREACHABLE]
    void asked(int candidate, Request request, long sentAt, long tookNanos, int status);

    /// Something the protocol does not foresee; the candidate goes on without what it asked for.
    void astonished(int candidate, String what);
}
