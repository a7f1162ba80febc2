package org.lianbing.portal.officers;

import java.util.Set;

/// Two records that may be one person, the older first.
public record DuplicatePair(OfficerLine first, OfficerLine second, Set<Likeness> likenesses) {}
