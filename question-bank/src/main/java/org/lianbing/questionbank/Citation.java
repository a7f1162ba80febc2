package org.lianbing.questionbank;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Where in the law a question stands.
///
/// @param statute full title, as in the statute's own text
/// @param version label such as `2021-01-22修订`; empty when not known
/// @param article from 1
/// @param sub the N of 之N, 0 without
/// @param paragraph 款, 0 for the whole article
/// @param item 项, 0 for the whole paragraph
public record Citation(String statute, String version, int article, int sub, int paragraph, int item) {
    private static final Pattern FORM = Pattern.compile(
            "(?:《([^《》]+(?:《[^《》]+》[^《》]*)*)》)?第(\\d{1,4})条(?:之(\\d{1,2}))?(?:第(\\d{1,2})款)?(?:第(\\d{1,2})项)?");

    public Citation {
        new Problems()
                .text(statute, "cite")
                .refuseIf(
                        article < 1 || sub < 0 || paragraph < 0 || item < 0,
                        "cite",
                        Rule.CITATION_FORM,
                        statute + article)
                .orThrow();
    }

    /// Reads `第N条[之N][第N款][第N项]`, of `ownStatute` in `ownVersion`, or `《full title》第N条…` of another statute,
    /// whose version is then empty unless it is the same statute.
    ///
    /// @throws Invalid with [Rule#CITATION_FORM]
    public static Citation parse(String text, String ownStatute, String ownVersion) {
        Matcher m = FORM.matcher(text.strip());
        if (!m.matches()) {
            throw Invalid.of("cite", Rule.CITATION_FORM, text);
        }
        String title = m.group(1) == null ? ownStatute : m.group(1);
        String version = title.equals(ownStatute) ? ownVersion : "";
        return new Citation(title, version, number(m, 2), number(m, 3), number(m, 4), number(m, 5));
    }

    private static int number(Matcher m, int group) {
        return m.group(group) == null ? 0 : Integer.parseInt(m.group(group));
    }

    public Citation withVersion(String version) {
        return new Citation(statute, version, article, sub, paragraph, item);
    }

    public ArticleRef articleRef() {
        return new ArticleRef(statute, article, sub);
    }

    /// `第33条第1款第2项`, the form [#parse] reads.
    public String label() {
        return articleRef().label() + (paragraph > 0 ? "第" + paragraph + "款" : "") + (item > 0 ? "第" + item + "项" : "");
    }

    /// `《full title》第33条第1款`
    @Override
    public String toString() {
        return "《" + statute + "》" + label();
    }
}
