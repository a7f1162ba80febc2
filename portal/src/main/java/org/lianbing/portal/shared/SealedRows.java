package org.lianbing.portal.shared;

import java.util.Map;

/// The sealed columns of one feature's tables, for a change of keys. A feature that stores what [PersonalData] sealed
/// has a bean of this type; otherwise an old key would be given up while rows still need it.
public interface SealedRows {
    /// What they are, as a key of the language files.
    String title();

    /// How many rows need which key, by the key's number.
    Map<Integer, Long> perKey();

    /// Seals some rows anew that are not under the present key, and makes their blind index anew. Runs in the
    /// caller's transaction and passes over rows that somebody else holds.
    ///
    /// @return how many; 0 when all are done or held
    int reseal(int most);
}
