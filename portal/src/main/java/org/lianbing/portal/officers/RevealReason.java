package org.lianbing.portal.officers;

import org.lianbing.portal.shared.Invalid;

/// Why somebody needs a full number. Goes into the audit log, so no number may stand in it.
public record RevealReason(String text) {
    private static final int SHORTEST = 4;
    private static final int LONGEST = 200;

    /// @throws Invalid when it is missing, too long, or holds what may be an id or phone number
    public RevealReason {
        text = LoggedText.of(text);
        if (text.length() < SHORTEST) throw new Invalid("officers.persondata.reason.missing", SHORTEST);
        if (text.length() > LONGEST) throw new Invalid("officers.persondata.reason.long", LONGEST);
    }
}
