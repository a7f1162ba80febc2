package org.lianbing.portal.sittings.json;

import org.lianbing.portal.sittings.RawStep;
import tools.jackson.databind.JsonNode;

/// An op of `docs/sitting-protocol.md`.
public final class OpJson {
    private OpJson() {}

    public static RawStep read(JsonNode op) {
        var response = op.get("response");
        if (response == null) throw StrictJson.malformed("response");
        var slot = (int) StrictJson.number(op, "slot", 1, Integer.MAX_VALUE);
        var epoch = op.has("epoch") ? (int) StrictJson.number(op, "epoch", 1, Integer.MAX_VALUE) : null;
        return new RawStep(
                StrictJson.number(op, "seq", 1, Long.MAX_VALUE), epoch, slot, response, StrictJson.stamp(op));
    }
}
