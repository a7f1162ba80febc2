package org.lianbing.portal.shared;

/// A question in the database (题目); its stable id is the bank file's `QuestionId`.
public record QuestionKey(long value) implements LongId {}
