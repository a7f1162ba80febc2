package org.lianbing.questionbank.bank;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.lianbing.questionbank.Invalid;
import org.lianbing.questionbank.Rule;

/// Takes typed values out of a mapping and reports what is missing or has the wrong shape. A null result has always
/// been reported, unless the method says otherwise.
final class FieldReader {
    private final Node.Fields node;
    private final Report report;

    FieldReader(Node.Fields node, Report report) {
        this.node = node;
        this.report = report;
    }

    int line() {
        return node.line();
    }

    /// The field's line, or the mapping's when it is absent.
    int line(String name) {
        Node.Field field = node.byName().get(name);
        return field == null ? node.line() : field.line();
    }

    boolean has(String name) {
        return node.byName().containsKey(name);
    }

    void refuseUnknown(Set<String> known) {
        node.byName().forEach((name, field) -> {
            if (!known.contains(name)) {
                report.add(field.line(), Rule.UNKNOWN_FIELD, name);
            }
        });
    }

    @Nullable
    Node value(String name) {
        Node.Field field = node.byName().get(name);
        if (field == null) {
            report.add(node.line(), Rule.MISSING_FIELD, name);
            return null;
        }
        return field.value();
    }

    @Nullable
    String text(String name) {
        Node value = value(name);
        return value == null ? null : text(name, value);
    }

    /// Any scalar's text as written: a number is fine where text is asked for, nothing is not.
    @Nullable
    String text(String name, Node value) {
        if (value instanceof Node.Scalar s && s.kind() != Node.Kind.NULL) {
            if (!s.text().isBlank()) {
                return s.text().strip();
            }
            report.add(value.line(), Rule.EMPTY_TEXT, name);
            return null;
        }
        refuseShape(name, value, "text");
        return null;
    }

    @Nullable
    List<String> texts(String name) {
        Node value = value(name);
        return value == null ? null : texts(name, value);
    }

    @Nullable
    List<String> texts(String name, Node value) {
        if (!(value instanceof Node.Items items)) {
            refuseShape(name, value, "list");
            return null;
        }
        List<String> texts = new ArrayList<>();
        for (Node node : items.nodes()) {
            String text = text(name, node);
            if (text != null) {
                texts.add(text);
            }
        }
        return texts.size() == items.nodes().size() ? texts : null;
    }

    @Nullable
    List<Node> items(String name) {
        Node value = value(name);
        if (value instanceof Node.Items items) {
            return items.nodes();
        }
        refuseShape(name, value, "list");
        return null;
    }

    @Nullable
    Boolean bool(String name) {
        String text = matching(name, "true|false", "true/false");
        return text == null ? null : Boolean.valueOf(text);
    }

    @Nullable
    Integer integer(String name) {
        String text = matching(name, "-?\\d{1,9}", "integer");
        return text == null ? null : Integer.valueOf(text);
    }

    @Nullable
    Double number(String name) {
        String text = matching(name, "-?\\d{1,9}(\\.\\d{1,9})?", "number");
        return text == null ? null : Double.valueOf(text);
    }

    private @Nullable String matching(String name, String form, String wanted) {
        Node value = value(name);
        if (value instanceof Node.Scalar s
                && s.kind() != Node.Kind.TEXT
                && s.text().matches(form)) {
            return s.text();
        }
        refuseShape(name, value, wanted);
        return null;
    }

    <T> @Nullable T word(String name, Function<String, Optional<T>> dictionary) {
        String text = text(name);
        return text == null ? null : word(name, text, dictionary);
    }

    <T> @Nullable List<T> words(String name, Function<String, Optional<T>> dictionary) {
        List<String> texts = texts(name);
        if (texts == null) {
            return null;
        }
        List<T> words = new ArrayList<>();
        for (String text : texts) {
            T word = word(name, text, dictionary);
            if (word != null) {
                words.add(word);
            }
        }
        return words.size() == texts.size() ? words : null;
    }

    private <T> @Nullable T word(String name, String text, Function<String, Optional<T>> dictionary) {
        Optional<T> word = dictionary.apply(text);
        if (word.isEmpty()) {
            report.add(line(name), Rule.DICTIONARY, name, text);
        }
        return word.orElse(null);
    }

    /// What the constructor gives; what it refuses is reported at its fields' lines.
    <T> @Nullable T build(Supplier<T> constructor) {
        try {
            return constructor.get();
        } catch (Invalid e) {
            e.problems()
                    .forEach(p -> report.add(line(p.field()), p.rule(), p.args().toArray()));
            return null;
        }
    }

    /// An absent value has been reported as missing already.
    private void refuseShape(String name, @Nullable Node value, String wanted) {
        if (value != null) {
            report.add(value.line(), Rule.WRONG_SHAPE, name, wanted);
        }
    }
}
