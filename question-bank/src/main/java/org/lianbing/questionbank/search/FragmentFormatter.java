package org.lianbing.questionbank.search;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.search.uhighlight.Passage;
import org.apache.lucene.search.uhighlight.PassageFormatter;
import org.lianbing.questionbank.search.SearchPage.Span;

/// Passages as lists of spans; overlapping pairs of characters become one hit.
final class FragmentFormatter extends PassageFormatter {
    @Override
    public List<List<Span>> format(Passage[] passages, String content) {
        List<List<Span>> fragments = new ArrayList<>();
        for (Passage passage : passages) {
            fragments.add(spans(passage, content));
        }
        return fragments;
    }

    private static List<Span> spans(Passage passage, String content) {
        List<Span> spans = new ArrayList<>();
        int at = passage.getStartOffset();
        int i = 0;
        while (i < passage.getNumMatches()) {
            int start = Math.max(at, passage.getMatchStarts()[i]);
            int end = passage.getMatchEnds()[i];
            while (i + 1 < passage.getNumMatches() && passage.getMatchStarts()[i + 1] <= end) {
                i++;
                end = Math.max(end, passage.getMatchEnds()[i]);
            }
            i++;
            add(spans, content.substring(at, Math.max(at, start)), false);
            add(spans, content.substring(start, Math.max(start, end)), true);
            at = Math.max(start, end);
        }
        add(spans, content.substring(at, Math.max(at, passage.getEndOffset())), false);
        return spans;
    }

    private static void add(List<Span> spans, String text, boolean hit) {
        if (!text.isEmpty()) {
            spans.add(new Span(text, hit));
        }
    }
}
