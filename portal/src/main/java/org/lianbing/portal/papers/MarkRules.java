package org.lianbing.portal.papers;

import java.time.Clock;
import java.time.LocalDate;
import org.lianbing.portal.organisation.Policies;
import org.lianbing.portal.shared.Times;
import org.lianbing.portal.shared.UnitId;
import org.lianbing.questionbank.marking.MarkRule;
import org.lianbing.questionbank.marking.MultipleRule;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Marking rules as a paper stores them, and the one a unit starts with.
@Component
class MarkRules {
    private static final JsonMapper JSON = new JsonMapper();

    private final Policies policies;
    private final Clock clock;

    MarkRules(Policies policies, Clock clock) {
        this.policies = policies;
        this.clock = clock;
    }

    MarkRule standard(UnitId unit) {
        var today = LocalDate.ofInstant(clock.instant(), Times.ZONE);
        return new MarkRule(
                MultipleRule.valueOf(policies.text(unit, "paper.multiple-rule", today)),
                policies.number(unit, "paper.multiple-incomplete-share", today).doubleValue(),
                Boolean.parseBoolean(policies.text(unit, "paper.chinese-numerals", today)));
    }

    static String write(MarkRule rule) {
        return JSON.writeValueAsString(rule);
    }

    static MarkRule read(String text) {
        return JSON.readValue(text, MarkRule.class);
    }
}
