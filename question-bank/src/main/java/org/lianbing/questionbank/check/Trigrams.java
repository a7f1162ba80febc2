package org.lianbing.questionbank.check;

import java.util.HashSet;
import java.util.Set;

/// Sets of three characters in a row, punctuation and spaces left out.
final class Trigrams {
    private Trigrams() {}

    static Set<String> of(String text) {
        String plain = text.replaceAll("[\\s\\p{P}]+", "");
        Set<String> trigrams = new HashSet<>();
        for (int i = 0; i + 3 <= plain.length(); i++) {
            trigrams.add(plain.substring(i, i + 3));
        }
        return trigrams;
    }

    /// Jaccard similarity |a ∩ b| / |a ∪ b| (Jaccard 1912), 0 when both are empty.
    static double similarity(int shared, int a, int b) {
        int union = a + b - shared;
        return union == 0 ? 0 : (double) shared / union;
    }
}
