package org.lianbing.portal.exams;

/// When candidates see their results; in every case not before everything is marked.
public enum ReleaseRule {
    /// As soon as the exam has closed.
    IMMEDIATE,
    /// At an instant set beforehand.
    AT_TIME,
    /// When a trainer says so.
    MANUAL
}
