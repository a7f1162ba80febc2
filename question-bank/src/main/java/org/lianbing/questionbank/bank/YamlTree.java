package org.lianbing.questionbank.bank;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lianbing.questionbank.Rule;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.dataformat.yaml.YAMLMapper;
import tools.jackson.dataformat.yaml.YAMLParser;

/// Reads one YAML document into [Node]s. A field that stands twice, an alias and a second document are reported.
final class YamlTree {
    private static final YAMLMapper MAPPER = new YAMLMapper();

    private final JsonParser parser;
    private final Report report;

    private YamlTree(JsonParser parser, Report report) {
        this.parser = parser;
        this.report = report;
    }

    /// Null when the text is not YAML, which is then reported with its line.
    static @Nullable Node read(String text, Report report) {
        try (JsonParser parser = MAPPER.createParser(text)) {
            if (parser.nextToken() == null) {
                report.add(1, Rule.YAML, "empty");
                return null;
            }
            var tree = new YamlTree(parser, report);
            Node root = tree.node();
            if (parser.nextToken() != null) {
                report.add(tree.line(), Rule.YAML, "second document");
            }
            return root;
        } catch (JacksonException e) {
            int line = e.getLocation() == null ? 0 : Math.max(0, e.getLocation().getLineNr());
            String problem = e.getOriginalMessage();
            report.add(
                    line,
                    Rule.YAML,
                    problem == null ? "" : problem.lines().findFirst().orElse(""));
            return null;
        }
    }

    private Node node() {
        int line = line();
        if (parser instanceof YAMLParser yaml && yaml.isCurrentAlias()) {
            report.add(line, Rule.YAML, "alias");
        }
        return switch (parser.currentToken()) {
            case START_OBJECT -> new Node.Fields(line, fields());
            case START_ARRAY -> new Node.Items(line, items());
            case VALUE_TRUE, VALUE_FALSE -> scalar(line, Node.Kind.BOOLEAN);
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> scalar(line, Node.Kind.NUMBER);
            case VALUE_NULL -> new Node.Scalar(line, Node.Kind.NULL, "");
            default -> scalar(line, Node.Kind.TEXT);
        };
    }

    private Node scalar(int line, Node.Kind kind) {
        return new Node.Scalar(line, kind, parser.getString());
    }

    private List<Node> items() {
        List<Node> nodes = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            nodes.add(node());
        }
        return nodes;
    }

    private Map<String, Node.Field> fields() {
        Map<String, Node.Field> fields = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            int line = line();
            parser.nextToken();
            if (fields.put(name, new Node.Field(line, node())) != null) {
                report.add(line, Rule.DUPLICATE_FIELD, name);
            }
        }
        return fields;
    }

    private int line() {
        return parser.currentTokenLocation().getLineNr();
    }
}
