package org.lianbing.portal.questions.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lianbing.portal.questions.Question;
import org.lianbing.portal.questions.QuestionFilter;
import org.lianbing.portal.questions.Questions;
import org.lianbing.portal.shared.Refusal;
import org.lianbing.portal.shared.Workbook;
import org.lianbing.portal.shared.ui.Beside;
import org.lianbing.portal.shared.ui.ExcelExport;
import org.lianbing.portal.shared.ui.Page;
import org.lianbing.portal.shared.ui.Tell;
import org.lianbing.questionbank.QuestionId;

/// The bank (题库): list with filters, the chosen question beside it.
@Route("questions")
@RouteAlias("questions/:id")
@Menu(title = "nav.questions", order = 200, icon = "vaadin:book")
@RolesAllowed({"TRAINER", "LEGAL_REVIEWER"})
class QuestionsView extends Div implements HasDynamicTitle, AfterNavigationObserver {
    private static final long serialVersionUID = 1L;

    private final transient Questions questions;
    private final transient Clock clock;
    private final QuestionFilterBar filters;
    private final QuestionGrid grid;
    private final Beside layout = new Beside(getTranslation("question.stem"));
    private transient QuestionFilter filter = QuestionFilter.none();

    QuestionsView(Questions questions, Clock clock) {
        this.questions = questions;
        this.clock = clock;
        filters = new QuestionFilterBar(questions.statutes());
        grid = new QuestionGrid(questions, clock);

        filters.onChange(changed -> QuestionAddress.open(null, changed));
        grid.onSelect(id -> QuestionAddress.open(id, filter));
        layout.addDetailEscapePressListener(event -> QuestionAddress.open(null, filter));
        layout.addBackdropClickListener(event -> QuestionAddress.open(null, filter));

        layout.setMaster(grid);
        layout.setMasterSize("24rem");
        layout.setDetailSize("30rem");
        add(new Page(getTranslation("nav.questions"), filters, layout)
                .withActions(new ExcelExport("questions", this::workbook)));
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        filter = QuestionAddress.read(event.getLocation().getQueryParameters());
        filters.show(filter);
        filters.counted(grid.show(filter));
        select(event.getRouteParameters().get("id").orElse(null));
    }

    private void select(@Nullable String id) {
        Question chosen = null;
        try {
            if (id != null) {
                var question = new QuestionId(id);
                chosen = questions.get(question);
                layout.setDetail(new QuestionDetail(
                        chosen, questions.versions(question), clock, () -> QuestionAddress.open(null, filter)));
            } else layout.setDetail(null);
        } catch (Refusal refusal) {
            Tell.refused(refusal);
        } catch (org.lianbing.questionbank.Invalid malformed) {
            Tell.refused(new org.lianbing.portal.shared.NotAllowed());
        }
        grid.mark(chosen);
    }

    private Workbook workbook() {
        List<String> headings = List.of(
                getTranslation("question.id"),
                getTranslation("question.stem"),
                getTranslation("question.part.label"),
                getTranslation("question.type.label"),
                getTranslation("question.difficulty"),
                getTranslation("question.level.label"),
                getTranslation("question.statute"),
                getTranslation("question.status.label"));
        return new Workbook(
                getTranslation("nav.questions"),
                headings,
                grid.all().rows().stream().map(QuestionsView::row));
    }

    private static List<@Nullable Object> row(Question question) {
        var version = question.version();
        return List.of(
                version.id().value(),
                version.content().stem(),
                QuestionWords.part(version.part().number()),
                QuestionWords.type(version.type()),
                version.difficulty(),
                QuestionWords.level(version.level()),
                version.citations().getFirst().statute(),
                QuestionWords.status(question.status()));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("nav.questions");
    }
}
