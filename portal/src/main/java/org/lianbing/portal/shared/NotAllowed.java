package org.lianbing.portal.shared;

/// The person's rights do not reach this far. Also said of what does not exist, so that nobody can probe for it.
public final class NotAllowed extends Refusal {
    private static final long serialVersionUID = 1L;

    public NotAllowed() {
        super("shared.not-allowed");
    }
}
