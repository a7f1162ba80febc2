package org.lianbing.portal.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.List;
import org.lianbing.questionbank.CaseItem;
import org.lianbing.questionbank.Citation;
import org.lianbing.questionbank.Content;
import org.lianbing.questionbank.Gist;
import org.lianbing.questionbank.Option;
import org.lianbing.questionbank.QuestionVersion;

/// A question as staff read it: as the candidate sees it, with key, explanation and the articles it rests on.
public final class QuestionSheet extends Div {
    private static final long serialVersionUID = 1L;

    public QuestionSheet(QuestionVersion version) {
        addClassName("question");
        ask(version.content());
        labelled("question.explanation", version.explanation());
        add(new H3(getTranslation("question.basis")), basis(version));
    }

    private void ask(Content content) {
        switch (content) {
            case Content.Simple simple -> ask(simple);
            case Content.Case q -> {
                add(new Paragraph(q.scene()));
                for (int i = 0; i < q.items().size(); i++) item(i + 1, q.items().get(i));
            }
        }
    }

    private void item(int number, CaseItem item) {
        add(new H3(getTranslation(
                "question.item",
                number,
                getTranslation("question.type." + item.content().type().code()),
                item.points())));
        ask(item.content());
        if (!item.explanation().isBlank()) labelled("question.explanation", item.explanation());
    }

    private void ask(Content.Simple content) {
        add(new Paragraph(content.stem()));
        switch (content) {
            case Content.Single q -> options(q.options(), List.of(q.key()));
            case Content.Multiple q -> options(q.options(), q.key());
            case Content.Judge q -> labelled("question.key", getTranslation("question.judge." + q.key()));
            case Content.Blank q ->
                labelled(
                        "question.key",
                        String.join(
                                "；",
                                q.key().stream()
                                        .map(accepted -> String.join(" / ", accepted))
                                        .toList()));
            case Content.ShortAnswer q -> {
                labelled("question.model-answer", q.answer());
                var rubric = new UnorderedList();
                q.rubric()
                        .forEach(point -> rubric.add(
                                new ListItem(getTranslation("question.rubric", point.text(), point.points()))));
                add(rubric);
            }
        }
    }

    private void options(List<Option> options, List<String> key) {
        for (var option : options) {
            var line = new Div(new Span(option.id()), new Span(option.text()));
            line.addClassName("question-option");
            if (key.contains(option.id())) {
                line.addClassName("key");
                var mark = VaadinIcon.CHECK.create();
                mark.getElement()
                        .setAttribute("role", "img")
                        .setAttribute("aria-label", getTranslation("question.key"));
                line.add(mark);
            }
            add(line);
        }
    }

    private void labelled(String key, String text) {
        var label = new Span(getTranslation(key));
        label.addClassName("muted");
        add(new Div(label, new Paragraph(text)));
    }

    private static Component basis(QuestionVersion version) {
        var list = new UnorderedList();
        for (Citation citation : version.citations()) {
            var line = new ListItem(new Span(citation.toString()));
            version.gists().stream()
                    .filter(gist -> gist.article().equals(citation.articleRef()))
                    .map(Gist::text)
                    .forEach(text -> line.add(new Paragraph(text)));
            list.add(line);
        }
        return list;
    }
}
