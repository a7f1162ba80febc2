package org.lianbing.portal.papers;

import org.lianbing.portal.questions.Question;

/// What exchanging a question would change.
///
/// @param meanBefore mean difficulty of the paper
/// @param meanAfter  the same with the replacement
public record Swap(Question replacement, double meanBefore, double meanAfter) {}
