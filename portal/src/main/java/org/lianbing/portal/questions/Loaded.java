package org.lianbing.portal.questions;

/// What taking in a release of the bank did.
///
/// @param added    questions that were not there
/// @param proposed new versions of questions that were there, awaiting review
public record Loaded(int added, int proposed) {
    static final Loaded NOTHING = new Loaded(0, 0);
}
