package org.lianbing.portal.questions.ui;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Span;
import java.time.Clock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.lianbing.portal.questions.Question;
import org.lianbing.portal.questions.QuestionFilter;
import org.lianbing.portal.questions.Questions;
import org.lianbing.portal.shared.Slice;
import org.lianbing.portal.shared.Window;
import org.lianbing.portal.shared.ui.Windows;
import org.lianbing.questionbank.QuestionId;

/// The questions the filter leaves.
final class QuestionGrid extends Grid<Question> {
    private static final long serialVersionUID = 1L;

    private final transient Questions questions;
    private transient QuestionFilter filter = QuestionFilter.none();

    QuestionGrid(Questions questions, Clock clock) {
        this.questions = questions;
        addColumn(question -> question.version().content().stem())
                .setHeader(getTranslation("question.stem"))
                .setTooltipGenerator(question -> question.version().content().stem())
                .setFlexGrow(4);
        addColumn(question -> QuestionWords.part(question.version().part().number()))
                .setHeader(getTranslation("question.part.label"))
                .setSortProperty("part");
        addColumn(question -> QuestionWords.type(question.version().type()))
                .setHeader(getTranslation("question.type.label"))
                .setSortProperty("type")
                .setAutoWidth(true)
                .setFlexGrow(0);
        addColumn(question -> question.version().difficulty())
                .setHeader(getTranslation("question.difficulty"))
                .setSortProperty("difficulty")
                .setAutoWidth(true)
                .setFlexGrow(0);
        addColumn(question -> QuestionWords.level(question.version().level()))
                .setHeader(getTranslation("question.level.label"))
                .setSortProperty("level")
                .setAutoWidth(true)
                .setFlexGrow(0);
        addColumn(question -> question.version().citations().getFirst().statute())
                .setHeader(getTranslation("question.statute"))
                .setSortProperty("statute")
                .setFlexGrow(2);
        addComponentColumn(question -> QuestionWords.status(question, clock))
                .setHeader(getTranslation("question.status.label"))
                .setSortProperty("status")
                .setAutoWidth(true)
                .setFlexGrow(0);
        setItems(
                query -> this.questions.list(filter, Windows.of(query)).rows().stream(),
                query -> this.questions.list(filter, Window.first(1)).total());
        setEmptyStateComponent(new Span(getTranslation("questions.none")));
    }

    void onSelect(Consumer<QuestionId> selected) {
        addItemClickListener(event -> selected.accept(event.getItem().version().id()));
    }

    /// Shows what the filter leaves; returns how many.
    int show(QuestionFilter wanted) {
        filter = wanted;
        getDataProvider().refreshAll();
        return questions.list(filter, Window.first(1)).total();
    }

    Slice<Question> all() {
        return questions.list(filter, Window.all());
    }

    void mark(@Nullable Question selected) {
        if (selected == null) deselectAll();
        else select(selected);
    }
}
