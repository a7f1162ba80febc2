package org.lianbing.portal.marking;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lianbing.questionbank.QuestionVersion;
import org.lianbing.questionbank.response.Response;

/// A question of a released exam with its key, beside the officer's own answer.
///
/// @param points   earned
/// @param maximum  of the slot
/// @param items    points earned by item, in a case
/// @param notes    what markers wrote
public record ReviewedSlot(
        int slot,
        QuestionVersion version,
        @Nullable Response response,
        BigDecimal points,
        BigDecimal maximum,
        Map<Integer, BigDecimal> items,
        List<String> notes) {}
