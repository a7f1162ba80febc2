package org.lianbing.portal.marking;

import org.lianbing.portal.shared.LongId;

/// 阅卷任务: one answer to be marked by a person
public record MarkingTaskId(long value) implements LongId {}
