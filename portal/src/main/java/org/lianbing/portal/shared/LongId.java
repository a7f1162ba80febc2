package org.lianbing.portal.shared;

/// A database key in its own type, so that a unit's id cannot be handed over as an officer's.
/// Implementations are records with exactly one component `value`; [LongIds] maps them all.
public interface LongId {
    long value();
}
