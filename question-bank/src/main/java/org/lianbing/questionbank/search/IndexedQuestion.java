package org.lianbing.questionbank.search;

import org.lianbing.questionbank.QuestionVersion;

/// A question as it goes into the index.
///
/// @param status the caller's word for its state (draft, approved …), matched exactly
public record IndexedQuestion(QuestionVersion version, String status) {}
