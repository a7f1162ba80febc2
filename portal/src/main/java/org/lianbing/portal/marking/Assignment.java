package org.lianbing.portal.marking;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lianbing.questionbank.RubricPoint;

/// One answer on a marker's desk. Nothing of it says whose it is.
///
/// @param scene       of the case, or null
/// @param answer      what the candidate wrote
/// @param modelAnswer what a good answer says
/// @param rubric      its rows in points of this exam, adding up to `maximum`
/// @param awarded     points by row when it has been marked before, otherwise empty
/// @param note        the marker's, or null
public record Assignment(
        MarkingTaskId task,
        @Nullable String scene,
        String stem,
        String answer,
        String modelAnswer,
        List<RubricPoint> rubric,
        double maximum,
        List<Double> awarded,
        @Nullable String note) {}
