package org.lianbing.portal.marking;

/// Who gave a mark.
public enum MarkSource {
    SYSTEM,
    MARKER
}
