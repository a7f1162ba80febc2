package org.lianbing.portal.organisation;

import java.time.LocalDate;
import org.lianbing.portal.shared.UnitId;

/// One setting of a unit, in force from a day on.
public record Policy(UnitId unit, String code, String setting, LocalDate validFrom) {}
