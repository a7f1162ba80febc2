package org.lianbing.portal.officers;

import java.util.Locale;
import org.lianbing.portal.shared.Invalid;

/// The name a file was handed in with, made harmless: no folders, no control or formatting characters.
record FileName(String value) {
    private static final int LONGEST = 120;

    FileName {
        value = value.substring(Math.max(value.lastIndexOf('/'), value.lastIndexOf('\\')) + 1);
        value = value.replaceAll("[\\p{C}\"<>|:*?;]", "").strip();
        if (value.length() > LONGEST) value = value.substring(value.length() - LONGEST);
        if (value.lastIndexOf('.') < 1) throw new Invalid("officers.attachment.name");
    }

    String ending() {
        return value.substring(value.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }
}
