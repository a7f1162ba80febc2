package org.lianbing.portal.exams;

/// An exam in a list.
///
/// @param unitName   who holds it
/// @param candidates how many may sit it; 0 before it is scheduled
public record ExamLine(Exam exam, String unitName, int candidates) {}
