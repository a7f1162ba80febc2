package org.lianbing.questionbank.bank;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lianbing.questionbank.ArticleRef;
import org.lianbing.questionbank.Citation;
import org.lianbing.questionbank.Gist;
import org.lianbing.questionbank.Invalid;
import org.lianbing.questionbank.Part;
import org.lianbing.questionbank.Rule;

/// Reads one bank file: its head, its gists, its questions.
final class BankFileReader {
    private static final Set<String> HEAD = Set.of("statute", "version", "domain", "posts", "gists", "questions");

    private final String name;
    private final Part part;
    private final String slug;
    private final StatuteList statutes;
    private final Report report;

    BankFileReader(String name, Part part, String slug, StatuteList statutes, Report report) {
        this.name = name;
        this.part = part;
        this.slug = slug;
        this.statutes = statutes;
        this.report = report;
    }

    @Nullable
    BankFile read(String text) {
        Node root = YamlTree.read(text, report);
        if (root == null) {
            return null;
        }
        if (!(root instanceof Node.Fields mapping)) {
            report.add(root.line(), Rule.WRONG_SHAPE, name, "mapping");
            return null;
        }
        var fields = new FieldReader(mapping, report);
        fields.refuseUnknown(HEAD);
        String statute = fields.text("statute");
        String version = fields.text("version");
        List<Node> nodes = fields.items("questions");
        if (statute == null || version == null || nodes == null) {
            return null;
        }
        Map<ArticleRef, Gist> gists = gists(fields, statute);
        var head = new FileHead(part, slug, statute, version, gists, fields, statutes);
        List<BankQuestion> questions = new ArrayList<>();
        for (Node node : nodes) {
            BankQuestion question = question(node, head);
            if (question != null) {
                questions.add(question);
            }
        }
        return new BankFile(
                name, part, slug, statute, version, fields.line("version"), List.copyOf(gists.values()), questions);
    }

    private @Nullable BankQuestion question(Node node, FileHead head) {
        if (!(node instanceof Node.Fields mapping)) {
            report.add(node.line(), Rule.WRONG_SHAPE, "questions", "mapping");
            return null;
        }
        Node.Field field = mapping.byName().get("id");
        String id = field != null && field.value() instanceof Node.Scalar s ? s.text() : "";
        return new QuestionReader(name, head, mapping, report.of(id)).read();
    }

    private Map<ArticleRef, Gist> gists(FieldReader fields, String statute) {
        Map<ArticleRef, Gist> gists = new LinkedHashMap<>();
        Node value = fields.value("gists");
        if (value == null) {
            return gists;
        }
        if (!(value instanceof Node.Fields mapping)) {
            report.add(value.line(), Rule.WRONG_SHAPE, "gists", "mapping");
            return gists;
        }
        var texts = new FieldReader(mapping, report);
        mapping.byName().forEach((label, field) -> {
            String text = texts.text(label, field.value());
            ArticleRef article = article(label, statute, field.line());
            if (text != null && article != null && gists.put(article, new Gist(article, text)) != null) {
                report.add(field.line(), Rule.DUPLICATE_FIELD, label);
            }
        });
        return gists;
    }

    private @Nullable ArticleRef article(String label, String statute, int line) {
        try {
            Citation citation = Citation.parse(label, statute, "");
            if (citation.paragraph() == 0 && citation.item() == 0) {
                return citation.articleRef();
            }
        } catch (Invalid e) {
            // reported below, as a gist
        }
        report.add(line, Rule.GIST_FORM, label);
        return null;
    }
}
