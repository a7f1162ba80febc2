package org.lianbing.portal.sittings;

import java.util.Map;
import org.lianbing.portal.shared.Refusal;

/// A refusal of the sitting protocol.
public final class SittingRefusal extends Refusal {
    private static final long serialVersionUID = 1L;

    private final Problem problem;
    private final transient Map<String, Object> facts;

    public SittingRefusal(Problem problem) {
        this(problem, Map.of());
    }

    /// @param facts further fields of the problem document: numbers, instants, strings
    public SittingRefusal(Problem problem, Map<String, Object> facts) {
        super(problem.key());
        this.problem = problem;
        this.facts = Map.copyOf(facts);
    }

    SittingRefusal(Problem problem, Map<String, Object> facts, Throwable cause) {
        this(problem, facts);
        initCause(cause);
    }

    public Problem problem() {
        return problem;
    }

    public Map<String, Object> facts() {
        return facts;
    }
}
