package org.lianbing.portal.sittings;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// Something the page noticed about its surroundings.
///
/// @param stamp when, as the client counts
public record SittingEvent(Kind kind, Stamp stamp) {
    private static final int DETAIL = 200;

    /// Those the page reports, then those the portal notes itself.
    public enum Kind {
        FOCUS_LOST,
        FOCUS_BACK,
        FULLSCREEN_LEFT,
        OFFLINE,
        ONLINE,
        RELOADED,
        TAKEN_OVER,
        CONTACT_GAP,
        GRANTED,
        PAUSED,
        RESUMED,
        OFFLINE_COUNTED,
        HANDED_OVER,
        EVIDENCE_ACCEPTED;

        /// As the protocol writes it, `focus-lost`.
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        public boolean ofThePage() {
            return compareTo(RELOADED) <= 0;
        }

        /// One that a page may report.
        public static Optional<Kind> ofCode(String code) {
            return Arrays.stream(values())
                    .filter(Kind::ofThePage)
                    .filter(kind -> kind.code().equals(code))
                    .findFirst();
        }
    }

    /// Cut to what is kept of it.
    static String detail(String text) {
        return text.length() <= DETAIL ? text : text.substring(0, text.offsetByCodePoints(0, DETAIL - 1));
    }
}
