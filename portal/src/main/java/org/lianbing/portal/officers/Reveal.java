package org.lianbing.portal.officers;

import java.time.Instant;

/// Somebody looked at a person's full number.
public record Reveal(Instant at, String actor, PersonalNumber number, String reason) {}
