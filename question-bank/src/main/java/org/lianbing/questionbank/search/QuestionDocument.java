package org.lianbing.questionbank.search;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.IntField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.lianbing.questionbank.CaseItem;
import org.lianbing.questionbank.Citation;
import org.lianbing.questionbank.Content;
import org.lianbing.questionbank.Gist;
import org.lianbing.questionbank.Option;
import org.lianbing.questionbank.QuestionVersion;

/// A question as a Lucene document.
final class QuestionDocument {
    static final List<String> TEXT_FIELDS = List.of("stem", "options", "explanation", "law");
    private static final FieldType TEXT = new FieldType();

    static {
        TEXT.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS_AND_OFFSETS);
        TEXT.setTokenized(true);
        TEXT.setStored(true);
        TEXT.freeze();
    }

    private QuestionDocument() {}

    static Document of(IndexedQuestion question) {
        QuestionVersion version = question.version();
        List<String> stems = new ArrayList<>();
        List<String> options = new ArrayList<>();
        List<String> explanations = new ArrayList<>(List.of(version.explanation()));
        content(version.content(), stems, options, explanations);
        List<String> law = new ArrayList<>();
        version.citations().stream().map(Citation::toString).forEach(law::add);
        version.gists().stream().map(Gist::text).forEach(law::add);

        var document = new Document();
        document.add(new StringField("id", version.id().value(), Field.Store.YES));
        document.add(new StringField("type", version.type().code(), Field.Store.NO));
        document.add(new StringField("level", version.level().code(), Field.Store.NO));
        document.add(new StringField("status", question.status(), Field.Store.NO));
        document.add(new IntField("part", version.part().number(), Field.Store.NO));
        document.add(new IntField("difficulty", version.difficulty(), Field.Store.NO));
        version.citations().stream()
                .map(Citation::statute)
                .distinct()
                .forEach(title -> document.add(new StringField("statute", title, Field.Store.NO)));
        document.add(text("stem", stems));
        document.add(text("options", options));
        document.add(text("explanation", explanations));
        document.add(text("law", law));
        return document;
    }

    private static Field text(String name, List<String> texts) {
        return new Field(name, String.join("\n", texts), TEXT);
    }

    private static void content(Content content, List<String> stems, List<String> options, List<String> explanations) {
        stems.add(content.stem());
        switch (content) {
            case Content.Single q -> q.options().stream().map(Option::text).forEach(options::add);
            case Content.Multiple q -> q.options().stream().map(Option::text).forEach(options::add);
            case Content.Judge _ -> {}
            case Content.Blank q -> q.key().forEach(options::addAll);
            case Content.ShortAnswer q -> explanations.add(q.answer());
            case Content.Case q -> {
                for (CaseItem item : q.items()) {
                    content(item.content(), stems, options, explanations);
                    explanations.add(item.explanation());
                }
            }
        }
    }
}
