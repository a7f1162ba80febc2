package org.lianbing.portal.officers;

import org.jspecify.annotations.Nullable;
import org.lianbing.portal.shared.OfficerId;

/// Which transfers to list; null stands for "any".
///
/// @param answerable only those that wait for the reader's answer
public record TransferFilter(
        @Nullable TransferState state, @Nullable OfficerId officer, boolean answerable) {
    public static final TransferFilter ANY = new TransferFilter(null, null, false);
    public static final TransferFilter TO_ANSWER = new TransferFilter(TransferState.PROPOSED, null, true);

    public static TransferFilter of(OfficerId officer) {
        return new TransferFilter(null, officer, false);
    }
}
