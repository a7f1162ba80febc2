package org.lianbing.portal.faults.candidates;

import java.util.SplittableRandom;

/// Answers one question after the other, then changes its mind here and there.
final class Hand {
    private final PaperSheet paper;
    private final SplittableRandom random;
    private int given;

    Hand(PaperSheet paper, SplittableRandom random) {
        this.paper = paper;
        this.random = random;
    }

    int given() {
        return given;
    }

    /// @param at when, by [System#nanoTime]
    Op answer(long seq, int epoch, ServerTime time, long at) {
        boolean again = given >= paper.size();
        int place = again ? random.nextInt(paper.size()) : given;
        given++;
        return new Op(seq, epoch, paper.slot(place), paper.answer(place, random, again), time.base(), time.since(at));
    }
}
