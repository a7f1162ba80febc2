package org.lianbing.portal.officers.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableSupplier;
import java.util.Arrays;
import java.util.List;
import org.lianbing.portal.officers.SlipFilter;
import org.lianbing.portal.officers.SlipLine;
import org.lianbing.portal.officers.Slips;
import org.lianbing.portal.shared.Times;
import org.lianbing.portal.shared.Window;
import org.lianbing.portal.shared.Workbook;
import org.lianbing.portal.shared.ui.EmptyState;
import org.lianbing.portal.shared.ui.ExcelExport;
import org.lianbing.portal.shared.ui.Status;
import org.lianbing.portal.shared.ui.Status.Tone;
import org.lianbing.portal.shared.ui.Windows;

/// People and how far their account has come.
final class SlipGrid extends Composite<Grid<SlipLine>> {
    private static final long serialVersionUID = 1L;

    private final transient Slips slips;
    private final SerializableSupplier<SlipFilter> filter;

    SlipGrid(Slips slips, SerializableSupplier<SlipFilter> filter, SerializableConsumer<Integer> counted) {
        this.slips = slips;
        this.filter = filter;
        var grid = getContent();
        grid.addThemeVariants(GridVariant.NO_BORDER, GridVariant.ROW_STRIPES);
        grid.addColumn(SlipLine::number)
                .setHeader(getTranslation("officers.field.number"))
                .setSortProperty("number")
                .setAutoWidth(true);
        grid.addColumn(SlipLine::name)
                .setHeader(getTranslation("officers.field.name"))
                .setSortProperty("name")
                .setAutoWidth(true);
        grid.addColumn(SlipLine::unitName)
                .setHeader(getTranslation("shared.unit"))
                .setAutoWidth(true);
        grid.addComponentColumn(line -> new Status(tone(line), state(line)))
                .setHeader(getTranslation("officers.slips.state"))
                .setWidth("24rem");
        grid.setMultiSort(false);
        grid.setHeight("calc(100dvh - 19rem)");
        grid.setMinHeight("20rem");
        grid.getElement().setAttribute("aria-label", getTranslation("nav.slips"));
        grid.setEmptyStateComponent(
                new EmptyState(getTranslation("officers.slips.none"), getTranslation("officers.slips.none.next")));
        grid.setItems(query -> slips.list(filter.get(), Windows.of(query)).rows().stream(), query -> {
            var found = slips.list(filter.get(), Window.first(1)).total();
            counted.accept(found);
            return found;
        });
    }

    private static Tone tone(SlipLine line) {
        if (line.active()) return Tone.GOOD;
        return line.issuedAt() == null ? Tone.NEUTRAL : Tone.INFO;
    }

    private String state(SlipLine line) {
        if (line.active()) return getTranslation("officers.slips.active");
        return line.issuedAt() == null
                ? getTranslation("officers.slips.to-print")
                : getTranslation(
                        "officers.slips.issued", Times.minute(line.issuedAt()), Times.minute(line.expiresAt()));
    }

    void refresh() {
        getContent().getDataProvider().refreshAll();
    }

    ExcelExport export() {
        return new ExcelExport(getTranslation("nav.slips"), () -> {
            var headings = List.of(
                    getTranslation("officers.field.number"),
                    getTranslation("officers.field.name"),
                    getTranslation("shared.unit"),
                    getTranslation("officers.slips.state"));
            var rows = slips.list(filter.get(), Window.all()).rows();
            return new Workbook(
                    getTranslation("nav.slips"),
                    headings,
                    rows.stream().map(line -> Arrays.asList(line.number(), line.name(), line.unitName(), state(line))));
        });
    }
}
