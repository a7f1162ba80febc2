package org.lianbing.portal.security;

/// What came of checking the whole chain.
public sealed interface ChainCheck {
    /// Every entry is as it was sealed.
    ///
    /// @param sealed  how many entries the chain holds
    /// @param waiting how many are not sealed yet (those of the last second)
    /// @param hash    of the newest seal, in hex; noted down outside, it also shows a chain computed anew
    record Whole(long sealed, long waiting, String hash) implements ChainCheck {}

    /// The first place where the chain does not hold: an entry was changed, removed or slipped in.
    ///
    /// @param number of the seal, as the list shows it
    record Broken(long number) implements ChainCheck {}
}
