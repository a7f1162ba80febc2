package org.lianbing.questionbank.assembly;

import org.lianbing.questionbank.QuestionId;
import org.lianbing.questionbank.QuestionType;

/// What assembly has to know of a question, light enough to come straight from a database row.
///
/// @param part 1–7
/// @param difficulty 1–5
/// @param article its first citation, `《statute》第N条`; not looked at yet, carried for quotas
public record Candidate(QuestionId id, int part, QuestionType type, int difficulty, String article) {}
