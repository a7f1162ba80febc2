package org.lianbing.portal.papers;

import java.math.BigDecimal;
import org.lianbing.questionbank.QuestionVersion;

/// One place on a paper.
///
/// @param slot      1, 2, 3 … over the whole paper
/// @param section   code of the type whose section it stands in, such as `single`
/// @param versionId key of the version in the database
/// @param points    its maximum
public record PaperSlot(int slot, String section, QuestionVersion version, long versionId, BigDecimal points) {}
