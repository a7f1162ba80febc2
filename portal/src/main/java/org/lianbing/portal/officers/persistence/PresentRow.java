package org.lianbing.portal.officers.persistence;

import org.lianbing.portal.organisation.Line;
import org.lianbing.portal.shared.UnitId;

/// How many officers serve on post in exactly this unit on a line.
public record PresentRow(UnitId unit, Line line, int present) {}
