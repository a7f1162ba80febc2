package org.lianbing.portal.papers;

import org.lianbing.questionbank.marking.MarkRule;
import tools.jackson.databind.json.JsonMapper;

/// A marking rule as the text a paper stores.
final class MarkRules {
    private static final JsonMapper JSON = new JsonMapper();

    private MarkRules() {}

    static String write(MarkRule rule) {
        return JSON.writeValueAsString(rule);
    }

    static MarkRule read(String text) {
        return JSON.readValue(text, MarkRule.class);
    }
}
