package org.lianbing.portal.marking.ui;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lianbing.portal.marking.ItemReport;
import org.lianbing.portal.shared.Workbook;
import org.lianbing.portal.shared.ui.Beside;
import org.lianbing.portal.shared.ui.Card;
import org.lianbing.portal.shared.ui.ExcelExport;
import org.lianbing.portal.shared.ui.Facts;
import org.lianbing.portal.shared.ui.QuestionSheet;

/// How the questions behaved: mean, spread and reliability of the whole, facility and discrimination of each, and
/// beside it the question with the options chosen.
final class ItemsPanel extends Div {
    private static final long serialVersionUID = 1L;

    private final Beside layout = new Beside(getTranslation("marking.items"));
    private final transient ItemReport report;

    ItemsPanel(ItemReport report) {
        this.report = report;
        var grid = grid();
        grid.setItems(report.items());
        var export = new ExcelExport(getTranslation("marking.items"), this::workbook);

        grid.asSingleSelect().addValueChangeListener(event -> show(event.getValue()));
        layout.addBackdropClickListener(event -> grid.deselectAll());
        layout.addDetailEscapePressListener(event -> grid.deselectAll());

        layout.setMaster(grid);
        layout.setMasterSize("24rem");
        layout.setDetailSize("26rem");
        layout.setHeight("34rem");
        add(summary(), new Paragraph(getTranslation("marking.items.note")), export, layout);
    }

    private Facts summary() {
        var test = report.test();
        return new Facts()
                .with(getTranslation("marking.statistic.n"), test.n())
                .with(getTranslation("marking.statistic.mean"), Points.coefficient(test.mean()))
                .with(getTranslation("marking.statistic.sd"), Points.coefficient(test.sd()))
                .with(getTranslation("marking.statistic.alpha"), Points.coefficient(test.alpha()))
                .with(getTranslation("marking.statistic.sem"), Points.coefficient(test.sem()));
    }

    private Grid<ItemReport.Item> grid() {
        var grid = new Grid<ItemReport.Item>();
        grid.addThemeVariants(GridVariant.NO_BORDER, GridVariant.ROW_STRIPES);
        grid.setSizeFull();
        grid.addColumn(ItemReport.Item::slot)
                .setHeader(getTranslation("marking.column.slot"))
                .setSortable(true)
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addColumn(this::type)
                .setHeader(getTranslation("marking.column.type"))
                .setSortable(true)
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addColumn(item -> item.version().content().stem())
                .setHeader(getTranslation("marking.column.stem"))
                .setFlexGrow(1);
        grid.addColumn(item -> Points.coefficient(item.statistics().facility()))
                .setHeader(getTranslation("marking.statistic.facility"))
                .setComparator(item -> item.statistics().facility().orElse(-2))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addColumn(item -> Points.coefficient(item.statistics().discrimination()))
                .setHeader(getTranslation("marking.statistic.discrimination"))
                .setComparator(item -> item.statistics().discrimination().orElse(-2))
                .setAutoWidth(true)
                .setFlexGrow(0);
        return grid;
    }

    private void show(ItemReport.@Nullable Item item) {
        if (item == null) {
            layout.setDetail(null);
            return;
        }
        var card = new Card(getTranslation("marking.review.title", item.slot(), type(item)));
        var options = new Facts();
        item.options()
                .chosen()
                .forEach((option, people) -> options.with(
                        option.length() == 1 ? option : getTranslation("question.judge." + option), people));
        if (!item.options().chosen().isEmpty()) {
            options.with(
                    getTranslation("marking.review.unanswered"), item.options().unanswered());
            card.add(new Paragraph(getTranslation("marking.options")), options);
        }
        card.add(new QuestionSheet(item.version()));
        layout.setDetail(card);
    }

    private String type(ItemReport.Item item) {
        return getTranslation("question.type." + item.version().type().code());
    }

    private Workbook workbook() {
        var headings = Stream.of(
                        "column.slot",
                        "column.type",
                        "column.stem",
                        "statistic.n",
                        "statistic.facility",
                        "statistic.discrimination")
                .map(key -> getTranslation("marking." + key))
                .toList();
        return new Workbook(
                getTranslation("marking.items"),
                headings,
                report.items().stream()
                        .map(item -> List.<@Nullable Object>of(
                                item.slot(),
                                type(item),
                                item.version().content().stem(),
                                item.statistics().n(),
                                Points.coefficient(item.statistics().facility()),
                                Points.coefficient(item.statistics().discrimination()))));
    }
}
