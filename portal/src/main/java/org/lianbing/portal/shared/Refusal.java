package org.lianbing.portal.shared;

import java.util.List;

/// Something the portal will not do, told as one sentence with a next step.
///
/// `key` names the sentence in the language files; `arguments` fill its places.
public abstract class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String key;
    private final transient List<Object> arguments;

    protected Refusal(String key, Object... arguments) {
        super(key);
        this.key = key;
        this.arguments = List.of(arguments);
    }

    public String key() {
        return key;
    }

    public List<Object> arguments() {
        return arguments;
    }
}
