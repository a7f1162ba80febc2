package org.lianbing.portal.questions.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.time.Clock;
import java.util.List;
import org.lianbing.portal.questions.Question;
import org.lianbing.portal.shared.Times;
import org.lianbing.portal.shared.ui.Facts;
import org.lianbing.portal.shared.ui.QuestionSheet;

/// One question beside the list, with its other versions below.
final class QuestionDetail extends Composite<Section> {
    private static final long serialVersionUID = 1L;

    QuestionDetail(Question shown, List<Question> versions, Clock clock, Runnable closed) {
        var version = shown.version();
        var close = new Button(VaadinIcon.CLOSE.create(), event -> closed.run());
        close.addThemeVariants(ButtonVariant.TERTIARY);
        close.setAriaLabel(getTranslation("question.close"));
        var heading = new Header(new H2(version.id().value()), close);
        heading.addClassName("page-heading");
        var facts = new Facts()
                .with(getTranslation("question.status.label"), QuestionWords.status(shown, clock))
                .with(getTranslation("question.type.label"), QuestionWords.type(version.type()))
                .with(
                        getTranslation("question.part.label"),
                        QuestionWords.part(version.part().number()))
                .with(getTranslation("question.difficulty"), version.difficulty())
                .with(getTranslation("question.level.label"), QuestionWords.level(version.level()))
                .with(getTranslation("question.version"), version.version())
                .with(
                        getTranslation("question.posts"),
                        String.join(
                                "、",
                                version.posts().stream().map(post -> post.zh()).toList()))
                .with(getTranslation("question.reported"), getTranslation("question.reported." + version.reported()));
        var until = shown.embargoUntil();
        if (until != null && shown.embargoed(clock.instant()))
            facts.with(getTranslation("question.embargo-until"), Times.minute(until));

        getContent().addClassName("card");
        getContent().add(heading, new QuestionSheet(version), facts);
        for (var other : versions)
            if (other.versionId() != shown.versionId()) getContent().add(other(other, version.version()));
    }

    private Details other(Question other, int current) {
        var title = getTranslation(
                other.version().version() > current ? "question.proposed-version" : "question.earlier-version",
                other.version().version());
        return new Details(title, new Div(new QuestionSheet(other.version())));
    }
}
