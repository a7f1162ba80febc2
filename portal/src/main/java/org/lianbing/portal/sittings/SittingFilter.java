package org.lianbing.portal.sittings;

import org.jspecify.annotations.Nullable;

/// Which candidates of an exam are wanted.
///
/// @param text part of a name, its pinyin or initials, or of a number; empty: any
public record SittingFilter(String text, @Nullable SittingState state) {
    public static final SittingFilter ANY = new SittingFilter("", null);
}
