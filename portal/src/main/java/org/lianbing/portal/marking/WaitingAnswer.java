package org.lianbing.portal.marking;

import java.util.List;
import org.lianbing.portal.shared.PublicId;
import org.lianbing.questionbank.RubricPoint;

/// A written answer that waits for a mark.
///
/// @param item   from 1 inside a case, otherwise 0
/// @param rubric its rows in points of the paper
public record WaitingAnswer(PublicId sitting, int slot, int item, String answer, List<RubricPoint> rubric) {}
