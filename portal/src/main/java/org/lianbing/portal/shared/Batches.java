package org.lianbing.portal.shared;

import java.util.List;
import java.util.stream.Gatherers;
import java.util.stream.Stream;

/// Cuts long lists into pieces for multi-row inserts.
public final class Batches {
    private static final int SIZE = 1_000;

    private Batches() {}

    public static <T> Stream<List<T>> of(List<T> all) {
        return all.stream().gather(Gatherers.windowFixed(SIZE));
    }
}
