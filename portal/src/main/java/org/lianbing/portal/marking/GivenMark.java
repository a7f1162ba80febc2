package org.lianbing.portal.marking;

import java.util.List;
import org.lianbing.portal.shared.PublicId;

/// A mark to be taken in for a written answer.
///
/// @param item    from 1 inside a case, otherwise 0
/// @param awarded points for each row of the rubric, in points of the paper
public record GivenMark(PublicId sitting, int slot, int item, List<Double> awarded, String note) {}
