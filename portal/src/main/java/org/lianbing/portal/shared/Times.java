package org.lianbing.portal.shared;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/// Instants as people here read them: stored in UTC, shown in Asia/Shanghai.
public final class Times {
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm").withZone(ZONE);
    private static final DateTimeFormatter SECOND =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss").withZone(ZONE);

    private Times() {}

    /// `2026-11-20 09:00`; a dash when there is none.
    public static String minute(@Nullable Instant instant) {
        return instant == null ? "—" : MINUTE.format(instant);
    }

    /// `2026-11-20 09:00:05`; a dash when there is none.
    public static String second(@Nullable Instant instant) {
        return instant == null ? "—" : SECOND.format(instant);
    }

    public static LocalDateTime local(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZONE);
    }

    public static Instant instant(LocalDateTime local) {
        return local.atZone(ZONE).toInstant();
    }
}
