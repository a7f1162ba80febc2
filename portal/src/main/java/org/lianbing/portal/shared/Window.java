package org.lianbing.portal.shared;

import org.jspecify.annotations.Nullable;

/// Which rows of a list are wanted, in which order.
///
/// @param sort a column name the query itself lists as sortable, or null for its natural order
public record Window(int offset, int limit, @Nullable String sort, boolean descending) {
    /// For exports: everything, up to a bound that no list of ours reaches.
    public static Window all() {
        return new Window(0, 1_000_000, null, false);
    }

    public static Window first(int limit) {
        return new Window(0, limit, null, false);
    }
}
