package org.lianbing.portal.officers.ui;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import java.util.List;
import org.lianbing.portal.shared.sheets.Finding;

/// Errors by row.
final class FindingGrid extends Grid<Finding> {
    private static final long serialVersionUID = 1L;

    FindingGrid(List<Finding> findings) {
        addThemeVariants(GridVariant.NO_BORDER, GridVariant.ROW_STRIPES, GridVariant.WRAP_CELL_CONTENT);
        addColumn(Finding::row)
                .setHeader(getTranslation("officers.import.row"))
                .setWidth("4.5rem")
                .setFlexGrow(0);
        addColumn(FindingWords::whole).setHeader(getTranslation("officers.import.message"));
        setItems(findings);
        setAllRowsVisible(findings.size() <= 12);
        if (findings.size() > 12) setHeight("28rem");
    }
}
