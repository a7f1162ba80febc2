package org.lianbing.portal.officers;

import org.lianbing.portal.shared.Invalid;

/// What is asked or answered. Stands readable in the database, so no id or phone number may be in it.
public record RequestText(String value) {
    private static final int LONGEST = 1_000;

    /// @throws Invalid when it is empty, too long, or holds a number of that kind
    public RequestText {
        value = value.strip();
        if (value.isEmpty()) throw new Invalid("officers.persondata.text.missing");
        if (value.length() > LONGEST) throw new Invalid("officers.persondata.text.long", LONGEST);
        if (value.replaceAll("[\\s-]", "").matches("(?s).*\\d{11,}.*"))
            throw new Invalid("officers.persondata.text.number");
    }
}
