package org.lianbing.portal.security;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The keys of personal data: what they are for, and how far a change has come.
///
/// @param rotation the newest change; null when there was none
/// @param waiting  rows that are not under the key that seals
public record KeyState(
        List<NumberedKey> keys,
        List<Stored> stored,
        @Nullable Rotation rotation,
        long waiting) {

    /// @param inFile whether the key file holds it as a usable pair
    /// @param usable false: something stands in the key file under that number and is no pair of keys
    /// @param seals  whether it is the one that seals
    /// @param rows   that need it
    public record NumberedKey(int number, boolean inFile, boolean usable, boolean seals, long rows) {
        /// Whether it may leave the key file.
        public boolean dispensable() {
            return !seals && rows == 0;
        }
    }

    /// @param title what the rows are, as a key of the language files
    public record Stored(String title, long rows) {}

    /// A key in the file that is newer than the one that seals; null when there is none.
    public @Nullable Integer next() {
        var present = keys.stream()
                .filter(NumberedKey::seals)
                .mapToInt(NumberedKey::number)
                .max()
                .orElse(0);
        return keys.stream()
                .filter(key -> key.inFile() && key.number() > present)
                .map(NumberedKey::number)
                .reduce((_, last) -> last)
                .orElse(null);
    }
}
