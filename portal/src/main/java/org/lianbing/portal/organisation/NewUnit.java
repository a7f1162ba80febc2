package org.lianbing.portal.organisation;

import org.jspecify.annotations.Nullable;

/// A unit to be created.
///
/// @param parentCode code of the unit above; null for the province
public record NewUnit(@Nullable String parentCode, String code, String name, UnitLevel level, int position) {}
