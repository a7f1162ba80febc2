package org.lianbing.portal.exams.persistence;

import org.lianbing.portal.shared.ExamId;

/// How many may sit an exam.
public record CandidatesRow(ExamId exam, int candidates) {}
