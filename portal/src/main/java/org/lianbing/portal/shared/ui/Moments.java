package org.lianbing.portal.shared.ui;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/// Instants as people read them: China Standard Time, to the minute or the second.
public final class Moments {
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZONE);
    private static final DateTimeFormatter SECOND =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZONE);

    private Moments() {}

    /// For example `2026-11-20 09:00`; a dash for what has not happened.
    public static String minute(@Nullable Instant instant) {
        return instant == null ? "—" : MINUTE.format(instant);
    }

    /// For example `2026-11-20 09:00:17`
    public static String second(Instant instant) {
        return SECOND.format(instant);
    }
}
