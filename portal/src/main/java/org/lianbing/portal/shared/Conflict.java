package org.lianbing.portal.shared;

/// The present state does not admit the move: somebody was faster, or a step is missing.
public final class Conflict extends Refusal {
    private static final long serialVersionUID = 1L;

    public Conflict(String key, Object... arguments) {
        super(key, arguments);
    }

    /// Somebody else saved the same record in the meantime.
    public static Conflict changedMeanwhile() {
        return new Conflict("shared.changed-meanwhile");
    }
}
