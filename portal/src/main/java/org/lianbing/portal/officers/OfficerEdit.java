package org.lianbing.portal.officers;

import org.jspecify.annotations.Nullable;

/// What HR may change without touching identity, number or posting.
///
/// @param phone   a new number; null keeps the present one
/// @param version of the record that was read
public record OfficerEdit(
        Person person,
        Schooling schooling,
        Work work,
        Papers papers,
        @Nullable Phone phone,
        @Nullable String remark,
        int version) {}
