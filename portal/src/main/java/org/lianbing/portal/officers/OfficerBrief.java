package org.lianbing.portal.officers;

import org.lianbing.portal.shared.OfficerId;
import org.lianbing.portal.shared.UnitId;

/// What other features need to know of a person.
public record OfficerBrief(
        OfficerId id, String number, String name, PersonType type, UnitId unitId, String unitPath, String unitName) {}
