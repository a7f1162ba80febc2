package org.lianbing.portal.papers.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Locale;
import org.lianbing.portal.papers.Paper;
import org.lianbing.portal.papers.PaperFilter;
import org.lianbing.portal.papers.PaperState;
import org.lianbing.portal.papers.Papers;
import org.lianbing.portal.shared.Times;
import org.lianbing.portal.shared.Window;
import org.lianbing.portal.shared.Workbook;
import org.lianbing.portal.shared.ui.EmptyState;
import org.lianbing.portal.shared.ui.ExcelExport;
import org.lianbing.portal.shared.ui.FilterBar;
import org.lianbing.portal.shared.ui.Page;
import org.lianbing.portal.shared.ui.Windows;

/// Papers of the trainer's units, newest first.
@Route("papers")
@Menu(title = "nav.papers", order = 220, icon = "vaadin:file-text-o")
@RolesAllowed("TRAINER")
class PapersView extends Div implements HasDynamicTitle {
    private static final long serialVersionUID = 1L;

    private final transient Papers papers;
    private final TextField name = new TextField(getTranslation("papers.name.label"));
    private final ComboBox<PaperState> state = new ComboBox<>(getTranslation("question.status.label"));
    private final Span count = new Span();
    private final Grid<Paper> grid = new Grid<>();

    PapersView(Papers papers) {
        this.papers = papers;
        state.setItems(PaperState.values());
        state.setItemLabelGenerator(
                each -> getTranslation("papers.state." + each.name().toLowerCase(Locale.ROOT)));
        state.setClearButtonVisible(true);

        name.setValueChangeMode(ValueChangeMode.LAZY);
        name.addValueChangeListener(event -> refresh());
        state.addValueChangeListener(event -> refresh());

        grid.addComponentColumn(paper -> PaperNavigation.link(paper.id(), paper.name()))
                .setHeader(getTranslation("papers.name.label"))
                .setFlexGrow(3);
        grid.addComponentColumn(paper -> PaperWords.state(paper.state()))
                .setHeader(getTranslation("question.status.label"));
        grid.addColumn(Paper::questions)
                .setHeader(getTranslation("papers.questions"))
                .setTextAlign(ColumnTextAlign.END);
        grid.addColumn(paper -> PaperWords.points(paper.total()))
                .setHeader(getTranslation("papers.points"))
                .setTextAlign(ColumnTextAlign.END);
        grid.addColumn(paper -> Times.minute(paper.createdAt())).setHeader(getTranslation("papers.created"));
        grid.setItems(
                query -> papers.list(filter(), Windows.of(query)).rows().stream(),
                query -> papers.list(filter(), Window.first(1)).total());
        grid.setEmptyStateComponent(new EmptyState(
                getTranslation("papers.none"),
                getTranslation("papers.none.next"),
                new RouterLink(getTranslation("nav.blueprints"), BlueprintsView.class)));
        count.addClassName("count");
        add(new Page(getTranslation("nav.papers"), new FilterBar(name, state, count), grid)
                .withActions(new ExcelExport("papers", this::workbook)));
        refresh();
    }

    private PaperFilter filter() {
        return new PaperFilter(name.getValue(), state.getValue());
    }

    private void refresh() {
        grid.getDataProvider().refreshAll();
        count.setText(getTranslation(
                "shared.count", papers.list(filter(), Window.first(1)).total()));
    }

    private Workbook workbook() {
        return new Workbook(
                getTranslation("nav.papers"),
                List.of(
                        getTranslation("papers.name.label"),
                        getTranslation("question.status.label"),
                        getTranslation("papers.questions"),
                        getTranslation("papers.points"),
                        getTranslation("papers.created")),
                papers.list(filter(), Window.all()).rows().stream()
                        .map(paper -> List.of(
                                paper.name(),
                                getTranslation(
                                        "papers.state." + paper.state().name().toLowerCase(Locale.ROOT)),
                                paper.questions(),
                                paper.total(),
                                Times.minute(paper.createdAt()))));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("nav.papers");
    }
}
