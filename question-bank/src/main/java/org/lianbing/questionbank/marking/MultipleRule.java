package org.lianbing.questionbank.marking;

/// How an incomplete or partly wrong 多选 answer scores; with r right and w wrong options chosen of k in the key.
public enum MultipleRule {
    /// 1 when exactly the key was chosen, otherwise 0.
    ALL_OR_NOTHING,
    /// 少选给分: nothing wrong but incomplete gives [MarkRule#subsetFraction()], anything wrong 0.
    HALF_WHEN_SUBSET,
    /// r/k when nothing is wrong, otherwise 0.
    PER_OPTION,
    /// (r − w)/k, never below 0.
    NET
}
