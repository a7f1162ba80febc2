package org.lianbing.portal.sittings;

/// How many sittings of an exam stand where.
public record SittingCounts(int prepared, int open, int ended) {
    public int total() {
        return prepared + open + ended;
    }
}
