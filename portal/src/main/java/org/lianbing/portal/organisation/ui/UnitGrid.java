package org.lianbing.portal.organisation.ui;

import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.treegrid.TreeGrid;
import com.vaadin.flow.data.provider.hierarchy.TreeData;
import com.vaadin.flow.data.provider.hierarchy.TreeDataProvider;
import java.util.HashMap;
import java.util.List;
import org.lianbing.portal.organisation.Unit;
import org.lianbing.portal.shared.UnitId;
import org.lianbing.portal.shared.ui.EmptyState;
import org.lianbing.portal.shared.ui.Status;

/// Units below one another; those still to be created are marked.
final class UnitGrid extends TreeGrid<Unit> {
    private static final long serialVersionUID = 1L;

    UnitGrid() {
        addThemeVariants(GridVariant.NO_BORDER, GridVariant.ROW_STRIPES);
        addComponentHierarchyColumn(unit -> new Span(unit.name()))
                .setHeader(getTranslation("shared.unit"))
                .setWidth("13rem")
                .setFlexGrow(1);
        addColumn(unit -> getTranslation("organisation.level." + unit.level()))
                .setHeader(getTranslation("organisation.level"))
                .setWidth("6rem")
                .setFlexGrow(0);
        addComponentColumn(unit -> isNew(unit)
                        ? new Status(Status.Tone.INFO, getTranslation("organisation.import.new"))
                        : new Span(unit.code()))
                .setHeader(getTranslation("organisation.code"))
                .setWidth("7rem")
                .setFlexGrow(0);
        setEmptyStateComponent(
                new EmptyState(getTranslation("organisation.none"), getTranslation("organisation.none.next")));
    }

    private static boolean isNew(Unit unit) {
        return unit.id().value() < 0;
    }

    /// Everything new is in sight.
    void show(List<Unit> units) {
        var byId = new HashMap<UnitId, Unit>();
        units.forEach(unit -> byId.put(unit.id(), unit));
        var data = new TreeData<Unit>();
        for (var unit : units) {
            var parent = unit.parentId() == null ? null : byId.get(unit.parentId());
            data.addItem(parent, unit);
        }
        setDataProvider(new TreeDataProvider<>(data));
        expand(data.getRootItems());
        units.stream().filter(UnitGrid::isNew).forEach(unit -> expandAbove(data, unit));
    }

    private void expandAbove(TreeData<Unit> data, Unit unit) {
        for (var above = data.getParent(unit); above != null; above = data.getParent(above)) expand(above);
    }
}
