package org.lianbing.portal.officers;

import java.time.LocalDate;
import org.lianbing.portal.organisation.Line;
import org.lianbing.portal.shared.UnitId;

/// Where somebody serves, on which line, and whether on post, from a day on.
public record Posting(UnitId unit, Line line, PostStatus status, LocalDate from) {}
