package org.lianbing.portal.officers;

import org.lianbing.portal.shared.Invalid;
import org.lianbing.portal.shared.OfficerId;

/// Which record becomes which, and why.
///
/// @param keptVersion    of the record that was read
/// @param droppedVersion likewise
public record Merge(OfficerId kept, int keptVersion, OfficerId dropped, int droppedVersion, String reason) {
    private static final int REASON = 200;

    public Merge {
        reason = LoggedText.of(reason);
        if (reason.isEmpty()) throw new Invalid("officers.merge.no-reason");
        if (reason.length() > REASON) throw new Invalid("officers.text.too-long", REASON);
        if (kept.equals(dropped)) throw new Invalid("officers.merge.same");
    }
}
