package org.lianbing.portal.organisation.ui;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import java.util.List;
import org.lianbing.portal.shared.sheets.Finding;

/// What is wrong with a file of units, by row.
final class UnitFindingGrid extends Grid<Finding> {
    private static final long serialVersionUID = 1L;
    private static final int WHOLE = 12;

    UnitFindingGrid(List<Finding> findings) {
        addThemeVariants(GridVariant.NO_BORDER, GridVariant.ROW_STRIPES, GridVariant.WRAP_CELL_CONTENT);
        addColumn(Finding::row)
                .setHeader(getTranslation("organisation.import.row"))
                .setWidth("5rem")
                .setFlexGrow(0);
        addColumn(finding -> getTranslation(
                        "organisation.import.kind." + finding.kind(),
                        finding.arguments().toArray()))
                .setHeader(getTranslation("organisation.import.message"));
        setItems(findings);
        setAllRowsVisible(findings.size() <= WHOLE);
        if (findings.size() > WHOLE) setHeight("28rem");
    }
}
