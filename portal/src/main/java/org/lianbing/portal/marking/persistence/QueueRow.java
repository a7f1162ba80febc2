package org.lianbing.portal.marking.persistence;

import org.lianbing.portal.shared.ExamId;

/// How far a question of an exam is marked.
public record QueueRow(ExamId exam, int slot, int item, int open, int done, int own) {}
