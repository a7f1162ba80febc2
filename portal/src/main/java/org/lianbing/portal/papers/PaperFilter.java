package org.lianbing.portal.papers;

import org.jspecify.annotations.Nullable;

/// Which papers are wanted.
///
/// @param name  part of the name; empty: all
/// @param state null: both
public record PaperFilter(String name, @Nullable PaperState state) {
    public PaperFilter {
        name = name.strip();
    }
}
