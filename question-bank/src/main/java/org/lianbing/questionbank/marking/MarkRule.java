package org.lianbing.questionbank.marking;

/// How responses turn into marks, as data that a paper or a policy stores.
///
/// @param multiple the rule for 多选
/// @param subsetFraction 0–1, what an incomplete but not wrong answer earns under [MultipleRule#HALF_WHEN_SUBSET]
/// @param chineseNumerals whether 十五日 and 15日 are the same answer to a blank
public record MarkRule(MultipleRule multiple, double subsetFraction, boolean chineseNumerals) {
    public MarkRule {
        if (!(subsetFraction >= 0 && subsetFraction <= 1)) {
            throw new IllegalArgumentException("subsetFraction " + subsetFraction + " is not in 0..1");
        }
    }

    /// Nothing for an incomplete 多选 answer; numerals of both kinds accepted.
    public static MarkRule strict() {
        return new MarkRule(MultipleRule.ALL_OR_NOTHING, 0, true);
    }
}
