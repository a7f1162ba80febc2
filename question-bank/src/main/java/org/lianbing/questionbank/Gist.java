package org.lianbing.questionbank;

/// What an article says, in one sentence of our own.
public record Gist(ArticleRef article, String text) {
    public Gist {
        new Problems().text(text, "gists").orThrow();
    }
}
