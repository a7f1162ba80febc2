package org.lianbing.questionbank.search;

import java.util.List;
import org.lianbing.questionbank.QuestionId;

/// One page of hits, best first, and how many there are in all.
public record SearchPage(long total, List<Hit> hits) {
    public SearchPage {
        hits = List.copyOf(hits);
    }

    /// A question found, with the passages that show why.
    public record Hit(QuestionId id, List<Fragment> fragments) {
        public Hit {
            fragments = List.copyOf(fragments);
        }
    }

    /// A passage of one field (`stem`, `options`, `explanation`, `law`) in spans; joined they are the passage.
    public record Fragment(String field, List<Span> spans) {
        public Fragment {
            spans = List.copyOf(spans);
        }
    }

    /// Plain text, never markup.
    ///
    /// @param hit whether it is what was looked for
    public record Span(String text, boolean hit) {}
}
