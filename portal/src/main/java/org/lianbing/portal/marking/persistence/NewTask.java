package org.lianbing.portal.marking.persistence;

import org.lianbing.portal.shared.ExamId;
import org.lianbing.portal.shared.PublicId;

/// An answer that waits for a marker.
public record NewTask(ExamId exam, PublicId sitting, int slot, int item, int shuffled) {}
