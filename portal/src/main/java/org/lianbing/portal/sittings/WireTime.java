package org.lianbing.portal.sittings;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/// Instants as the protocol and the database know them: whole milliseconds, written in UTC with all three digits.
public final class WireTime {
    private static final DateTimeFormatter FORMAT = DateTimeFormatter.ofPattern(
                    "yyyy-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private WireTime() {}

    public static String of(Instant instant) {
        return FORMAT.format(instant);
    }

    /// Cut to what the database keeps, so that it does not round up.
    static Instant cut(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MILLIS);
    }
}
