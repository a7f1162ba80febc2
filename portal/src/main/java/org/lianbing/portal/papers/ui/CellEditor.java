package org.lianbing.portal.papers.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lianbing.portal.papers.BlueprintCell;
import org.lianbing.portal.papers.Supply;
import org.lianbing.portal.shared.ui.Figure;
import org.lianbing.questionbank.QuestionType;
import org.lianbing.questionbank.assembly.Feasibility;

/// The cells of a blueprint with totals and, at every change, whether the bank can fill them.
@StyleSheet("context://papers.css")
final class CellEditor extends Composite<Div> {
    private static final long serialVersionUID = 1L;

    private final transient Supply supply;
    private final List<CellRow> rows = new ArrayList<>();
    private final Div lines = new Div();
    private final Div totals = new Div();
    private final Div shortages = new Div();

    CellEditor(Supply supply, List<BlueprintCell> cells) {
        this.supply = supply;
        var add = new Button(getTranslation("papers.cell.add"), VaadinIcon.PLUS.create());

        add.addClickListener(event -> {
            insert(rows.size(), new BlueprintCell(null, QuestionType.SINGLE, 1, 5, 1, BigDecimal.ONE));
            judge();
        });

        lines.addClassName("cell-rows");
        totals.addClassName("figures");
        shortages.getElement().setAttribute("role", "status");
        getContent().addClassName("cell-editor");
        getContent().add(totals, lines, new Div(add), shortages);
        cells.forEach(cell -> insert(rows.size(), cell));
        judge();
    }

    /// All cells, or empty while one of them is incomplete.
    Optional<List<BlueprintCell>> cells() {
        var cells = rows.stream().map(CellRow::cell).toList();
        if (cells.stream().anyMatch(Optional::isEmpty)) return Optional.empty();
        return Optional.of(cells.stream().flatMap(Optional::stream).toList());
    }

    private void insert(int at, BlueprintCell cell) {
        var row = new CellRow(cell);
        row.onChange(this::judge);
        row.onCopy(copied -> copied.cell().ifPresent(same -> {
            insert(rows.indexOf(copied) + 1, same);
            judge();
        }));
        row.onRemove(removed -> {
            rows.remove(removed);
            lines.remove(removed);
            judge();
        });
        rows.add(at, row);
        lines.addComponentAtIndex(at, row);
    }

    private void judge() {
        shortages.removeAll();
        var complete = cells();
        if (complete.isEmpty()) return;
        var cells = complete.get();
        total(cells);
        var feasibility = supply.judge(cells);
        for (int i = 0; i < rows.size(); i++) {
            var of = feasibility.cells().get(i);
            rows.get(i).show(of.available(), of.reachable());
        }
        feasibility.shortages().forEach(shortage -> shortages.add(reason(shortage)));
    }

    private Div reason(Feasibility.Shortage shortage) {
        var reason = new Div(new Span(Shortfalls.sentence(shortage)));
        reason.addClassNames("notice", "notice-bad");
        return reason;
    }

    private void total(List<BlueprintCell> cells) {
        var questions = cells.stream().mapToInt(BlueprintCell::count).sum();
        var points = cells.stream().map(BlueprintCell::total).reduce(BigDecimal.ZERO, BigDecimal::add);
        totals.removeAll();
        totals.add(
                new Figure(getTranslation("papers.questions"), String.valueOf(questions), ""),
                new Figure(getTranslation("papers.points"), PaperWords.points(points), ""));
    }
}
