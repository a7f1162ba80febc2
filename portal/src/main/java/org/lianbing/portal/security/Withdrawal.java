package org.lianbing.portal.security;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.lianbing.portal.shared.Role;
import org.lianbing.portal.shared.UnitId;

/// What a posting took from an account.
///
/// @param role       null: the account was closed
/// @param unit       where the role was held; of a closed account the unit that was left
/// @param postedFrom first day of the posting
public record Withdrawal(@Nullable Role role, UnitId unit, String unitName, LocalDate postedFrom, Instant at) {}
