package org.lianbing.questionbank.bank;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.lianbing.questionbank.CaseItem;
import org.lianbing.questionbank.Content;
import org.lianbing.questionbank.Option;
import org.lianbing.questionbank.QuestionType;
import org.lianbing.questionbank.RubricPoint;
import org.lianbing.questionbank.Rule;

/// Reads what a question of each type asks and holds right.
final class ContentReader {
    private final FieldReader fields;
    private final Report report;

    ContentReader(FieldReader fields, Report report) {
        this.fields = fields;
        this.report = report;
    }

    /// The fields a type has beyond those every question has.
    static Set<String> fieldsOf(QuestionType type) {
        return switch (type) {
            case SINGLE, MULTIPLE -> Set.of("stem", "options", "key");
            case JUDGE, BLANK -> Set.of("stem", "key");
            case SHORT -> Set.of("stem", "answer", "rubric");
            case CASE -> Set.of("scene", "items");
        };
    }

    @Nullable
    Content read(QuestionType type) {
        return type == QuestionType.CASE ? caseOf() : simple(type);
    }

    private Content.@Nullable Simple simple(QuestionType type) {
        return switch (type) {
            case SINGLE -> single();
            case MULTIPLE -> multiple();
            case JUDGE -> judge();
            case BLANK -> blank();
            case SHORT -> shortOf();
            case CASE -> null;
        };
    }

    private Content.@Nullable Simple single() {
        String stem = fields.text("stem");
        List<Option> options = options();
        String key = fields.text("key");
        return stem == null || options == null || key == null
                ? null
                : fields.build(() -> new Content.Single(stem, options, key));
    }

    private Content.@Nullable Simple multiple() {
        String stem = fields.text("stem");
        List<Option> options = options();
        List<String> key = fields.texts("key");
        return stem == null || options == null || key == null
                ? null
                : fields.build(() -> new Content.Multiple(stem, options, key));
    }

    private Content.@Nullable Simple judge() {
        String stem = fields.text("stem");
        Boolean key = fields.bool("key");
        return stem == null || key == null ? null : fields.build(() -> new Content.Judge(stem, key));
    }

    private Content.@Nullable Simple blank() {
        String stem = fields.text("stem");
        List<List<String>> key = answers();
        return stem == null || key == null ? null : fields.build(() -> new Content.Blank(stem, key));
    }

    private Content.@Nullable Simple shortOf() {
        String stem = fields.text("stem");
        String answer = fields.text("answer");
        List<RubricPoint> rubric = rubric();
        return stem == null || answer == null || rubric == null
                ? null
                : fields.build(() -> new Content.ShortAnswer(stem, answer, rubric));
    }

    private @Nullable Content caseOf() {
        String scene = fields.text("scene");
        List<Node> nodes = fields.items("items");
        if (nodes == null) {
            return null;
        }
        List<CaseItem> items = new ArrayList<>();
        for (Node node : nodes) {
            CaseItem item = item(node);
            if (item != null) {
                items.add(item);
            }
        }
        return scene == null || items.size() < nodes.size() ? null : fields.build(() -> new Content.Case(scene, items));
    }

    private @Nullable CaseItem item(Node node) {
        if (!(node instanceof Node.Fields mapping)) {
            report.add(node.line(), Rule.WRONG_SHAPE, "items", "mapping");
            return null;
        }
        var item = new FieldReader(mapping, report);
        QuestionType type = item.word("type", QuestionType::ofCode);
        Double points = item.number("points");
        String explanation = item.has("explanation") ? item.text("explanation") : "";
        if (type == null) {
            return null;
        }
        if (type == QuestionType.CASE) {
            report.add(item.line("type"), Rule.DICTIONARY, "type", "case");
            return null;
        }
        Set<String> known = new TreeSet<>(fieldsOf(type));
        known.addAll(List.of("type", "points", "explanation"));
        item.refuseUnknown(known);
        Content.Simple content = new ContentReader(item, report).simple(type);
        return points == null || explanation == null || content == null
                ? null
                : item.build(() -> new CaseItem(points, content, explanation));
    }

    private @Nullable List<Option> options() {
        Node value = fields.value("options");
        if (value == null) {
            return null;
        }
        if (!(value instanceof Node.Fields mapping)) {
            report.add(value.line(), Rule.WRONG_SHAPE, "options", "mapping");
            return null;
        }
        List<Option> options = new ArrayList<>();
        mapping.byName().forEach((id, field) -> {
            String text = fields.text("options", field.value());
            Option option = text == null ? null : fields.build(() -> new Option(id, text));
            if (option != null) {
                options.add(option);
            }
        });
        return options.size() == mapping.byName().size() ? options : null;
    }

    private @Nullable List<List<String>> answers() {
        List<Node> blanks = fields.items("key");
        if (blanks == null) {
            return null;
        }
        List<List<String>> key = new ArrayList<>();
        for (Node blank : blanks) {
            List<String> accepted = fields.texts("key", blank);
            if (accepted != null) {
                key.add(accepted);
            }
        }
        return key.size() == blanks.size() ? key : null;
    }

    private @Nullable List<RubricPoint> rubric() {
        List<Node> rows = fields.items("rubric");
        if (rows == null) {
            return null;
        }
        List<RubricPoint> rubric = new ArrayList<>();
        for (Node row : rows) {
            if (!(row instanceof Node.Fields mapping)) {
                report.add(row.line(), Rule.WRONG_SHAPE, "rubric", "mapping");
                continue;
            }
            var point = new FieldReader(mapping, report);
            point.refuseUnknown(Set.of("points", "text"));
            Double points = point.number("points");
            String text = point.text("text");
            RubricPoint built =
                    points == null || text == null ? null : point.build(() -> new RubricPoint(points, text));
            if (built != null) {
                rubric.add(built);
            }
        }
        return rubric.size() == rows.size() ? rubric : null;
    }
}
