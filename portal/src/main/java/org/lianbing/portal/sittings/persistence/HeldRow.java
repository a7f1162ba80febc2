package org.lianbing.portal.sittings.persistence;

import org.lianbing.portal.shared.PublicId;
import org.lianbing.portal.sittings.HeldAnswer;
import org.lianbing.questionbank.response.ResponseJson;

/// The winning step of a slot, not cleared.
public record HeldRow(PublicId sitting, int slot, String response) {
    /// @throws IllegalStateException when the stored response cannot be read
    public HeldAnswer toDomain() {
        return new HeldAnswer(
                slot,
                ResponseJson.read(response)
                        .orElseThrow(() -> new IllegalStateException("A cleared slot among the held ones")));
    }
}
