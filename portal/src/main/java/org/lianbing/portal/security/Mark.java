package org.lianbing.portal.security;

/// What a node has noted of the chain outside the database.
sealed interface Mark {
    /// It has not sealed yet, or the operator took the mark away.
    record Missing() implements Mark {}

    record Kept(Link link) implements Mark {}

    /// Something is there and says nothing: a torn or a spoilt file.
    record Unreadable() implements Mark {}
}
