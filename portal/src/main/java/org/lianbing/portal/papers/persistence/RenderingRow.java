package org.lianbing.portal.papers.persistence;

/// The compressed bytes candidates receive. A class of its own, because a mapper takes a bare array for many rows.
public final class RenderingRow {
    private final byte[] bytes;

    public RenderingRow(byte[] bytes) {
        this.bytes = bytes;
    }

    public byte[] bytes() {
        return bytes;
    }
}
