package org.lianbing.portal.sittings;

import org.lianbing.portal.shared.ExamId;

/// Sittings of an exam have been made ready. Published in the transaction that makes them.
public record SittingsPrepared(ExamId exam) {}
