package org.lianbing.portal.papers;

import org.lianbing.portal.shared.PaperId;
import org.lianbing.questionbank.assembly.Feasibility;

/// What came of composing a paper.
public sealed interface Composed {
    record Drawn(PaperId paper) implements Composed {}

    /// The bank does not hold what the blueprint wants; nothing was made.
    record Shortfall(Feasibility feasibility) implements Composed {}
}
