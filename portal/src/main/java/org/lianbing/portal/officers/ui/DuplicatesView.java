package org.lianbing.portal.officers.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lianbing.portal.officers.DuplicatePair;
import org.lianbing.portal.officers.Duplicates;
import org.lianbing.portal.officers.Likeness;
import org.lianbing.portal.officers.Merging;
import org.lianbing.portal.officers.OfficerLine;
import org.lianbing.portal.officers.Officers;
import org.lianbing.portal.shared.Workbook;
import org.lianbing.portal.shared.ui.Beside;
import org.lianbing.portal.shared.ui.EmptyState;
import org.lianbing.portal.shared.ui.ExcelExport;
import org.lianbing.portal.shared.ui.FilterBar;
import org.lianbing.portal.shared.ui.Page;

/// 疑似重复人员: pairs of records that may be one person.
@Route("duplicates")
@Menu(title = "nav.duplicates", order = 404, icon = "vaadin:copy-o")
@RolesAllowed("HR")
class DuplicatesView extends Div implements AfterNavigationObserver, HasDynamicTitle {
    private static final long serialVersionUID = 1L;

    private final transient Duplicates duplicates;
    private final transient Merging merging;
    private final transient Officers officers;
    private final ComboBox<Likeness> likeness = new ComboBox<>(getTranslation("officers.duplicates.likeness"));
    private final Span count = new Span();
    private final Grid<DuplicatePair> grid = new Grid<>();
    private final Beside layout = new Beside(getTranslation("nav.duplicates"));
    private transient List<DuplicatePair> pairs = List.of();

    DuplicatesView(Duplicates duplicates, Merging merging, Officers officers) {
        this.duplicates = duplicates;
        this.merging = merging;
        this.officers = officers;
        likeness.setItems(Likeness.values());
        likeness.setItemLabelGenerator(this::word);
        likeness.setClearButtonVisible(true);
        likeness.setPlaceholder(getTranslation("shared.all"));
        count.addClassName("count");
        columns();
        var note = new Paragraph(getTranslation("officers.duplicates.note"));
        note.addClassName("muted");

        likeness.addValueChangeListener(event -> {
            reload();
            select(null);
        });
        grid.asSingleSelect().addValueChangeListener(event -> {
            if (event.isFromClient()) select(event.getValue());
        });
        layout.addBackdropClickListener(event -> select(null));
        layout.addDetailEscapePressListener(event -> select(null));

        layout.setMaster(grid);
        layout.setMasterSize("26rem");
        layout.setDetailSize("40rem");
        add(new Page(getTranslation("nav.duplicates"), note, new FilterBar(likeness, count), layout)
                .withActions(new ExcelExport(getTranslation("nav.duplicates"), this::workbook)));
    }

    private void columns() {
        grid.addThemeVariants(GridVariant.NO_BORDER, GridVariant.ROW_STRIPES);
        grid.setSizeFull();
        grid.addComponentColumn(pair -> record(pair.first())).setHeader(getTranslation("officers.duplicates.first"));
        grid.addComponentColumn(pair -> record(pair.second())).setHeader(getTranslation("officers.duplicates.second"));
        grid.addColumn(this::likenesses)
                .setHeader(getTranslation("officers.duplicates.likeness"))
                .setAutoWidth(true);
        grid.setEmptyStateComponent(new EmptyState(
                getTranslation("officers.duplicates.none"), getTranslation("officers.duplicates.none.next")));
    }

    private static Component record(OfficerLine line) {
        var unit = new Div(line.unitName());
        unit.addClassName("muted");
        return new Div(new Span(line.name() + " " + line.number()), unit);
    }

    private String likenesses(DuplicatePair pair) {
        return pair.likenesses().stream().map(this::word).collect(Collectors.joining(" · "));
    }

    private String word(Likeness value) {
        return getTranslation("officers.duplicates.likeness." + value.name());
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        reload();
        var wanted = event.getLocation()
                .getQueryParameters()
                .getSingleParameter("pair")
                .orElse("");
        show(pairs.stream().filter(pair -> key(pair).equals(wanted)).findFirst().orElse(null));
    }

    private void reload() {
        var wanted = likeness.getValue();
        pairs = duplicates.pairs().stream()
                .filter(pair -> wanted == null || pair.likenesses().contains(wanted))
                .toList();
        grid.setItems(pairs);
        count.setText(getTranslation("officers.duplicates.count", pairs.size()));
    }

    private void select(@Nullable DuplicatePair pair) {
        show(pair);
        var to = pair == null ? QueryParameters.empty() : QueryParameters.of("pair", key(pair));
        UI.getCurrentOrThrow().getPage().getHistory().replaceState(null, new Location("duplicates", to));
    }

    private static String key(DuplicatePair pair) {
        return pair.first().id().value() + "-" + pair.second().id().value();
    }

    private void show(@Nullable DuplicatePair pair) {
        if (pair == null) grid.deselectAll();
        layout.setDetail(pair == null ? null : panel(pair));
    }

    private MergePanel panel(DuplicatePair pair) {
        var first = officers.get(pair.first().id());
        var second = officers.get(pair.second().id());
        Runnable decided = () -> {
            reload();
            select(null);
        };
        return new MergePanel(merging, duplicates, first, second, decided, () -> select(null));
    }

    private Workbook workbook() {
        var headings = List.of(
                getTranslation("officers.duplicates.first"),
                getTranslation("officers.field.name"),
                getTranslation("shared.unit"),
                getTranslation("officers.duplicates.second"),
                getTranslation("officers.field.name"),
                getTranslation("shared.unit"),
                getTranslation("officers.duplicates.likeness"));
        return new Workbook(
                getTranslation("nav.duplicates"),
                headings,
                pairs.stream()
                        .map(pair -> List.<@Nullable Object>of(
                                pair.first().number(),
                                pair.first().name(),
                                pair.first().unitName(),
                                pair.second().number(),
                                pair.second().name(),
                                pair.second().unitName(),
                                likenesses(pair))));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("nav.duplicates");
    }
}
