package org.lianbing.questionbank.statutes;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// One version of a statute, by article.
public final class StatuteText {
    private record Key(int article, int sub) {}

    private final Map<Key, Article> articles = new HashMap<>();
    private int indexedLength;
    private @Nullable Set<String> windows;

    void add(int article, int sub, String text) {
        articles.put(new Key(article, sub), new Article(text));
    }

    public Optional<Article> article(int article, int sub) {
        return Optional.ofNullable(articles.get(new Key(article, sub)));
    }

    /// The first run of `length` characters (spaces left out) that `text` shares with one of the articles.
    public Optional<String> sharedRun(String text, int length) {
        Set<String> known = windows(length);
        String plain = plain(text);
        for (int i = 0; i + length <= plain.length(); i++) {
            String window = plain.substring(i, i + length);
            if (known.contains(window)) {
                return Optional.of(window);
            }
        }
        return Optional.empty();
    }

    private synchronized Set<String> windows(int length) {
        Set<String> known = windows;
        if (known == null || indexedLength != length) {
            known = new HashSet<>();
            for (Article article : articles.values()) {
                String plain = plain(article.text());
                for (int i = 0; i + length <= plain.length(); i++) {
                    known.add(plain.substring(i, i + length));
                }
            }
            windows = known;
            indexedLength = length;
        }
        return known;
    }

    private static String plain(String text) {
        return text.replaceAll("\\s+", "");
    }
}
