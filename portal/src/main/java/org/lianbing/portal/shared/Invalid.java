package org.lianbing.portal.shared;

/// A value that breaks a rule; thrown by a record's constructor and shown at the field.
public final class Invalid extends Refusal {
    private static final long serialVersionUID = 1L;

    public Invalid(String key, Object... arguments) {
        super(key, arguments);
    }
}
