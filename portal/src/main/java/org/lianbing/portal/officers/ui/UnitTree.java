package org.lianbing.portal.officers.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.orderedlayout.FlexComponent;
import com.vaadin.flow.component.orderedlayout.HorizontalLayout;
import com.vaadin.flow.component.treegrid.TreeGrid;
import com.vaadin.flow.data.provider.hierarchy.TreeData;
import com.vaadin.flow.data.provider.hierarchy.TreeDataProvider;
import com.vaadin.flow.function.ValueProvider;
import java.text.NumberFormat;
import java.util.HashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lianbing.portal.officers.UnitStaffing;
import org.lianbing.portal.shared.UnitId;
import org.lianbing.portal.shared.ui.EmptyState;
import org.lianbing.portal.shared.ui.Status;

/// Units below one another with their staffing; a unit under its threshold says why it is red.
final class UnitTree extends TreeGrid<UnitStaffing> {
    private static final long serialVersionUID = 1L;

    UnitTree() {
        addThemeVariants(GridVariant.NO_BORDER, GridVariant.ROW_STRIPES);
        addComponentHierarchyColumn(UnitTree::link)
                .setHeader(getTranslation("shared.unit"))
                .setWidth("20rem")
                .setFlexGrow(1);
        addColumn(staffing -> Words.of(staffing.unit().level()))
                .setHeader(getTranslation("officers.units.level"))
                .setWidth("7rem")
                .setFlexGrow(0);
        number("officers.units.posts", staffing -> staffing.posts() == 0 ? "—" : whole(staffing.posts()));
        number("officers.units.present", staffing -> whole(staffing.present()));
        number("officers.units.rate", staffing -> StaffingFigures.percent(staffing.rate()));
        number("officers.units.expressway-rate", staffing -> StaffingFigures.percent(staffing.expresswayRate()));
        addComponentColumn(this::status)
                .setHeader(getTranslation("officers.units.status"))
                .setWidth("20rem")
                .setFlexGrow(1);
        setEmptyStateComponent(
                new EmptyState(getTranslation("officers.units.none"), getTranslation("officers.units.none.next")));
    }

    /// @param belowOnly leaves out every unit that neither is red nor holds a red one
    void show(List<UnitStaffing> units, boolean belowOnly) {
        var kept =
                belowOnly ? units.stream().filter(unit -> holdsRed(unit, units)).toList() : units;
        var byId = new HashMap<UnitId, UnitStaffing>();
        var data = new TreeData<UnitStaffing>();
        for (var unit : kept) {
            var parentId = unit.unit().parentId();
            data.addItem(parentId == null ? null : byId.get(parentId), unit);
            byId.put(unit.unit().id(), unit);
        }
        setDataProvider(new TreeDataProvider<>(data));
        if (belowOnly) expand(kept);
        else expand(data.getRootItems());
    }

    private static boolean holdsRed(UnitStaffing unit, List<UnitStaffing> units) {
        return units.stream()
                .anyMatch(other -> other.belowWarning()
                        && other.unit().path().startsWith(unit.unit().path()));
    }

    private void number(String heading, ValueProvider<UnitStaffing, String> value) {
        addColumn(value)
                .setHeader(getTranslation(heading))
                .setTextAlign(ColumnTextAlign.END)
                .setWidth("8rem")
                .setFlexGrow(0);
    }

    private String whole(int value) {
        return NumberFormat.getIntegerInstance(getLocale()).format(value);
    }

    private static Component link(UnitStaffing staffing) {
        return OfficersNavigation.toList(
                StaffingFigures.people(staffing, null), staffing.unit().name());
    }

    private @Nullable Component status(UnitStaffing staffing) {
        if (staffing.rate() == null) return new Span();
        var threshold = staffing.warningPercent();
        if (!staffing.belowWarning() || threshold == null)
            return new Status(Status.Tone.GOOD, getTranslation("officers.units.enough"));
        var red = new Status(Status.Tone.BAD, getTranslation("officers.units.below", threshold.toPlainString()));
        var why = new Span(getTranslation("officers.units.why", staffing.vacant()));
        why.addClassName("muted");
        var both = new HorizontalLayout(red, why);
        both.setDefaultVerticalComponentAlignment(FlexComponent.Alignment.CENTER);
        return both;
    }
}
