package org.lianbing.questionbank.bank;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.lianbing.questionbank.Citation;
import org.lianbing.questionbank.Content;
import org.lianbing.questionbank.Domain;
import org.lianbing.questionbank.Gist;
import org.lianbing.questionbank.Level;
import org.lianbing.questionbank.Post;
import org.lianbing.questionbank.QuestionId;
import org.lianbing.questionbank.QuestionType;
import org.lianbing.questionbank.QuestionVersion;
import org.lianbing.questionbank.Rule;

/// Reads one question of a file.
final class QuestionReader {
    private static final Set<String> COMMON = Set.of(
            "id",
            "type",
            "level",
            "difficulty",
            "cite",
            "explanation",
            "reported",
            "derived",
            "domain",
            "posts",
            "version");

    private final String file;
    private final FileHead head;
    private final Node.Fields node;
    private final FieldReader fields;
    private final Report report;

    QuestionReader(String file, FileHead head, Node.Fields node, Report report) {
        this.file = file;
        this.head = head;
        this.node = node;
        this.fields = new FieldReader(node, report);
        this.report = report;
    }

    @Nullable
    BankQuestion read() {
        QuestionId id = id();
        QuestionType type = fields.word("type", QuestionType::ofCode);
        if (type == null) {
            return null;
        }
        Set<String> known = new TreeSet<>(COMMON);
        known.addAll(ContentReader.fieldsOf(type));
        fields.refuseUnknown(known);
        Content content = new ContentReader(fields, report).read(type);
        Level level = fields.word("level", Level::ofCode);
        Integer difficulty = fields.integer("difficulty");
        Integer version = fields.has("version") ? fields.integer("version") : (Integer) 1;
        String explanation = fields.text("explanation");
        List<Citation> citations = citations();
        List<Gist> gists = citations == null ? null : gists(citations);
        Domain domain = orDefault("domain").word("domain", Domain::ofZh);
        List<Post> posts = orDefault("posts").words("posts", Post::ofZh);
        Boolean reported = fields.has("reported") ? fields.bool("reported") : Boolean.FALSE;
        List<String> derived = fields.has("derived") ? fields.texts("derived") : List.of();
        if (id == null
                || content == null
                || level == null
                || difficulty == null
                || version == null
                || explanation == null
                || citations == null
                || gists == null
                || domain == null
                || posts == null
                || reported == null
                || derived == null) {
            return null;
        }
        QuestionVersion built = fields.build(() -> new QuestionVersion(
                id,
                version,
                head.part(),
                content,
                explanation,
                citations,
                gists,
                difficulty,
                level,
                domain,
                posts,
                reported,
                derived));
        return built == null ? null : new BankQuestion(built, file, node.line(), lines());
    }

    private @Nullable QuestionId id() {
        String text = fields.text("id");
        QuestionId id = text == null ? null : fields.build(() -> new QuestionId(text));
        if (id != null && !(id.slug().equals(head.slug()) && id.part().equals(head.part()))) {
            report.add(fields.line("id"), Rule.ID_PLACE, id, "P" + head.part().number() + "-" + head.slug() + "-");
        }
        return id;
    }

    private FieldReader orDefault(String field) {
        return fields.has(field) || !head.defaults().has(field) ? fields : head.defaults();
    }

    private @Nullable List<Citation> citations() {
        List<String> texts = fields.texts("cite");
        if (texts == null) {
            return null;
        }
        List<Citation> citations = new ArrayList<>();
        for (String text : texts) {
            Citation citation = fields.build(() -> Citation.parse(text, head.statute(), head.version()));
            if (citation != null) {
                citations.add(citation.version().isEmpty() ? dated(citation) : citation);
            }
        }
        return citations.size() == texts.size() ? citations : null;
    }

    private Citation dated(Citation citation) {
        var listed = head.statutes().byTitle(citation.statute());
        if (listed.isEmpty()) {
            report.add(fields.line("cite"), Rule.CITATION_STATUTE, citation.statute());
            return citation;
        }
        return citation.withVersion(listed.get().version());
    }

    private List<Gist> gists(List<Citation> citations) {
        List<Gist> gists = new ArrayList<>();
        for (Citation citation : citations) {
            Gist gist = head.gists().get(citation.articleRef());
            if (gist == null) {
                report.add(fields.line("cite"), Rule.GIST_MISSING, citation.articleRef());
            } else if (!gists.contains(gist)) {
                gists.add(gist);
            }
        }
        return gists;
    }

    private Map<String, Integer> lines() {
        Map<String, Integer> lines = new HashMap<>();
        node.byName().forEach((name, field) -> lines.put(name, field.line()));
        return lines;
    }
}
