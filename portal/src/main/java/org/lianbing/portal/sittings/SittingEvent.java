package org.lianbing.portal.sittings;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// Something the page noticed about its surroundings.
///
/// @param stamp when, as the client counts
public record SittingEvent(Kind kind, Stamp stamp) {
    public enum Kind {
        FOCUS_LOST,
        FOCUS_BACK,
        FULLSCREEN_LEFT,
        OFFLINE,
        ONLINE,
        RELOADED;

        public static Optional<Kind> ofCode(String code) {
            return Arrays.stream(values())
                    .filter(kind -> kind.name()
                            .toLowerCase(Locale.ROOT)
                            .replace('_', '-')
                            .equals(code))
                    .findFirst();
        }
    }
}
