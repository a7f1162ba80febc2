package org.lianbing.questionbank.bank;

import java.util.List;
import java.util.Map;

/// A YAML value that remembers its line (from 1).
sealed interface Node {
    int line();

    enum Kind {
        TEXT,
        NUMBER,
        BOOLEAN,
        NULL
    }

    /// A plain value.
    ///
    /// @param text as written, without quotes
    record Scalar(int line, Kind kind, String text) implements Node {}

    record Items(int line, List<Node> nodes) implements Node {}

    record Fields(int line, Map<String, Field> byName) implements Node {}

    /// A mapping's value.
    ///
    /// @param line of the field's name
    record Field(int line, Node value) {}
}
