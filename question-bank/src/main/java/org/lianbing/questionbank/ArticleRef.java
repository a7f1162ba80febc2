package org.lianbing.questionbank;

/// An article of a statute, whatever the version.
///
/// @param statute full title
/// @param article from 1
/// @param sub the N of 之N (刑法 第133条之1), 0 without
public record ArticleRef(String statute, int article, int sub) {
    public ArticleRef {
        new Problems()
                .text(statute, "statute")
                .refuseIf(article < 1 || sub < 0, "cite", Rule.CITATION_FORM, article)
                .orThrow();
    }

    /// `第133条之1`
    public String label() {
        return "第" + article + "条" + (sub > 0 ? "之" + sub : "");
    }

    @Override
    public String toString() {
        return "《" + statute + "》" + label();
    }
}
