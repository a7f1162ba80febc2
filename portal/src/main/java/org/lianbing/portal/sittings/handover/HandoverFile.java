package org.lianbing.portal.sittings.handover;

import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.List;
import org.lianbing.portal.shared.Invalid;
import org.lianbing.portal.shared.PublicId;
import org.lianbing.portal.sittings.RawStep;
import org.lianbing.portal.sittings.SittingRefusal;
import org.lianbing.portal.sittings.json.OpJson;
import org.lianbing.portal.sittings.json.StrictJson;
import tools.jackson.databind.JsonNode;

/// A hand-over file whose cover has been read and whose box is still closed; anybody may have written it.
public record HandoverFile(PublicId exam, PublicId sitting, HandoverKeys.Box box) {
    private static final int MOST_BYTES = 2 * 1024 * 1024;
    private static final int MOST_OPS = 20_000;
    private static final int FORM = 1;
    private static final int TOKEN = 32;

    /// What was inside: answers of a client that was given the right to make them.
    public record Opened(int epoch, String client, List<RawStep> steps) {}

    /// @throws Invalid when it is too large or no hand-over file
    public static HandoverFile read(byte[] file) {
        if (file.length > MOST_BYTES) throw new Invalid("sittings.handover.too-large", MOST_BYTES / 1024 / 1024);
        try {
            var cover = StrictJson.object(file);
            StrictJson.number(cover, "form", FORM, FORM);
            var exam = StrictJson.publicId(cover, "exam");
            var sitting = StrictJson.publicId(cover, "sitting");
            var bound = exam.hex() + "/" + sitting.hex();
            var key = bytes(cover, "key", HandoverKeys.KEY);
            var nonce = bytes(cover, "nonce", HandoverKeys.NONCE);
            return new HandoverFile(exam, sitting, new HandoverKeys.Box(key, nonce, bytes(cover, "box"), bound));
        } catch (SittingRefusal malformed) {
            throw refused("sittings.handover.unreadable", malformed);
        }
    }

    /// @throws Invalid when it was not sealed for this portal, was altered, or its right was never given
    public Opened open(HandoverKeys keys) {
        try {
            var inside = StrictJson.object(keys.open(box));
            var client = StrictJson.client(inside);
            var epoch = (int) StrictJson.number(inside, "epoch", 1, Integer.MAX_VALUE);
            if (!keys.issued(bytes(inside, "token", TOKEN), sitting, epoch, client))
                throw new Invalid("sittings.handover.forged");
            return new Opened(epoch, client, StrictJson.list(inside, "ops", MOST_OPS, OpJson::read));
        } catch (GeneralSecurityException e) {
            throw refused("sittings.handover.sealed", e);
        } catch (SittingRefusal malformed) {
            throw refused("sittings.handover.unreadable", malformed);
        }
    }

    private static byte[] bytes(JsonNode object, String name, int length) {
        var bytes = bytes(object, name);
        if (bytes.length != length) throw StrictJson.malformed(name);
        return bytes;
    }

    private static byte[] bytes(JsonNode object, String name) {
        try {
            return Base64.getUrlDecoder().decode(StrictJson.text(object, name));
        } catch (IllegalArgumentException e) {
            throw StrictJson.malformed(name, e);
        }
    }

    private static Invalid refused(String key, Exception cause) {
        var invalid = new Invalid(key);
        invalid.initCause(cause);
        return invalid;
    }
}
