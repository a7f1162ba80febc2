package org.lianbing.questionbank;

import java.util.Locale;

/// Every rule a question, a bank file or a response can break.
///
/// The [#code()] is what machines see (`key-unknown-option`); `Messages` holds a sentence for each rule in Chinese
/// and English, and a test holds both in step with this list.
public enum Rule {
    // the file
    YAML,
    FILE_PLACE,
    DUPLICATE_FIELD,
    UNKNOWN_FIELD,
    MISSING_FIELD,
    WRONG_SHAPE,
    EMPTY_TEXT,
    DICTIONARY,
    // identity and classification
    ID_FORM,
    ID_PLACE,
    ID_DUPLICATE,
    VERSION,
    DIFFICULTY,
    POSTS_NONE,
    // content and key
    OPTION_COUNT,
    OPTION_LETTERS,
    OPTION_DUPLICATE,
    OPTION_CATCH_ALL,
    KEY_UNKNOWN_OPTION,
    KEY_TOO_FEW,
    KEY_REPEATED,
    BLANK_NONE,
    BLANK_COUNT,
    BLANK_ANSWER_NONE,
    RUBRIC_NONE,
    POINTS,
    ITEM_COUNT,
    // citations
    CITATION_NONE,
    CITATION_FORM,
    CITATION_REPEATED,
    CITATION_STATUTE,
    GIST_FORM,
    GIST_MISSING,
    // against the statute's text
    STATUTE_UNKNOWN,
    STATUTE_VERSION,
    ARTICLE_UNKNOWN,
    PARAGRAPH_UNKNOWN,
    ITEM_UNKNOWN,
    STATUTE_COPIED,
    FIGURE_NOT_IN_ARTICLE,
    // the set as a whole
    KEY_BALANCE,
    LONGEST_IS_KEY,
    JUDGE_BALANCE,
    ALL_OPTIONS_RIGHT,
    NEAR_DUPLICATE,
    ARTICLE_OVERUSED,
    TYPE_SHARE,
    APPLY_SHARE,
    FRAME_SHARE,
    KEY_ECHOED,
    // the release
    PART_COUNT,
    REPORTED_COUNT,
    STATUTE_UNUSED,
    REVIEW_MISSING,
    REVIEW_STALE,
    REVIEW_DISAGREES,
    REVIEW_ORPHAN,
    // responses
    RESPONSE_JSON,
    RESPONSE_KIND,
    RESPONSE_TOO_LONG,
    RESPONSE_UNKNOWN_OPTION,
    RESPONSE_REPEATED_OPTION,
    RESPONSE_BLANK_COUNT,
    RESPONSE_UNKNOWN_ITEM;

    /// The rule as machines see it: lower case with hyphens.
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
