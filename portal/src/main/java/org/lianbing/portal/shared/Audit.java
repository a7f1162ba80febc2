package org.lianbing.portal.shared;

import org.jspecify.annotations.Nullable;

/// The append-only log of who did what. Joins the caller's transaction: no act without its entry.
/// Answers, passwords and personal numbers never go in. Implemented by the security feature.
public interface Audit {
    /// @param action       a dotted name, `exam.scheduled`; its sentence stands in the language files as
    /// `audit.<action>`
    /// @param subjectType  for example `exam`
    /// @param subjectId    its database key or public id
    /// @param unit         where it belongs, for the auditor's filter
    /// @param detail       short and without personal data
    void record(String action, String subjectType, String subjectId, @Nullable UnitId unit, String detail);
}
