package org.lianbing.portal.marking;

import java.math.BigDecimal;
import java.time.Instant;

/// An answer the person has marked, to come back to.
public record MarkedAnswer(MarkingTaskId task, BigDecimal points, Instant doneAt) {}
