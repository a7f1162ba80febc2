package org.lianbing.portal.papers.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.math.BigDecimal;
import java.util.List;
import org.lianbing.portal.organisation.Units;
import org.lianbing.portal.papers.BlueprintCell;
import org.lianbing.portal.papers.BlueprintLine;
import org.lianbing.portal.papers.Blueprints;
import org.lianbing.portal.shared.Role;
import org.lianbing.portal.shared.Times;
import org.lianbing.portal.shared.Workbook;
import org.lianbing.portal.shared.ui.EmptyState;
import org.lianbing.portal.shared.ui.ExcelExport;
import org.lianbing.portal.shared.ui.FilterBar;
import org.lianbing.portal.shared.ui.Page;
import org.lianbing.questionbank.QuestionType;

/// Blueprints (双向细目表) of the trainer's units.
@Route("blueprints")
@Menu(title = "nav.blueprints", order = 210, icon = "vaadin:grid-small-o")
@RolesAllowed("TRAINER")
class BlueprintsView extends Div implements HasDynamicTitle {
    private static final long serialVersionUID = 1L;

    BlueprintsView(Blueprints blueprints, Units units) {
        var lines = blueprints.list();
        var names = units.byId();
        var name = new TextField(getTranslation("papers.name.label"));
        var count = new Span(getTranslation("shared.count", lines.size()));
        var grid = new Grid<BlueprintLine>();
        var create = new Button(getTranslation("papers.blueprint.create"), VaadinIcon.PLUS.create());

        var shown = grid.setItems(lines);
        name.setValueChangeMode(ValueChangeMode.LAZY);
        name.addValueChangeListener(event -> {
            shown.setFilter(line -> line.name().contains(event.getValue().strip()));
            count.setText(getTranslation(
                    "shared.count",
                    shown.getItems()
                            .filter(line ->
                                    line.name().contains(event.getValue().strip()))
                            .count()));
        });
        create.addClickListener(event -> {
            var unit = units.within(Role.TRAINER).getFirst().id();
            var first = new BlueprintCell(null, QuestionType.SINGLE, 1, 5, 10, BigDecimal.ONE);
            PaperNavigation.open(blueprints.create(unit, getTranslation("papers.blueprint.new-name"), List.of(first)));
        });

        grid.addComponentColumn(line -> PaperNavigation.link(line.id(), line.name()))
                .setHeader(getTranslation("papers.name.label"))
                .setComparator(BlueprintLine::name)
                .setFlexGrow(3);
        grid.addColumn(line -> names.get(line.unit()) == null
                        ? ""
                        : names.get(line.unit()).name())
                .setHeader(getTranslation("shared.unit"))
                .setSortable(true);
        grid.addColumn(BlueprintLine::questions)
                .setHeader(getTranslation("papers.questions"))
                .setTextAlign(ColumnTextAlign.END)
                .setSortable(true);
        grid.addColumn(line -> PaperWords.points(line.points()))
                .setHeader(getTranslation("papers.points"))
                .setTextAlign(ColumnTextAlign.END)
                .setComparator(BlueprintLine::points);
        grid.addColumn(line -> Times.minute(line.updatedAt()))
                .setHeader(getTranslation("papers.updated"))
                .setComparator(BlueprintLine::updatedAt);
        create.addThemeVariants(ButtonVariant.PRIMARY);
        count.addClassName("count");
        grid.setEmptyStateComponent(
                new EmptyState(getTranslation("papers.blueprint.none"), getTranslation("papers.blueprint.none.next")));
        add(new Page(getTranslation("nav.blueprints"), new FilterBar(name, count), grid)
                .withActions(new ExcelExport("blueprints", () -> workbook(blueprints)), create));
    }

    private Workbook workbook(Blueprints blueprints) {
        return new Workbook(
                getTranslation("nav.blueprints"),
                List.of(
                        getTranslation("papers.name.label"),
                        getTranslation("papers.questions"),
                        getTranslation("papers.points"),
                        getTranslation("papers.updated")),
                blueprints.list().stream()
                        .map(line ->
                                List.of(line.name(), line.questions(), line.points(), Times.minute(line.updatedAt()))));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("nav.blueprints");
    }
}
