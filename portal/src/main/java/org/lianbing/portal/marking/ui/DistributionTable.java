package org.lianbing.portal.marking.ui;

import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;

/// The chart's numbers as a table.
final class DistributionTable extends NativeTable {
    private static final long serialVersionUID = 1L;

    DistributionTable(Distribution distribution) {
        var heading = new NativeTableRow();
        heading.add(
                new NativeTableHeaderCell(getTranslation("marking.chart.points")),
                new NativeTableHeaderCell(getTranslation("marking.chart.people")));
        getHead().add(heading);
        for (int place = 0; place < distribution.counts().size(); place++) {
            var row = new NativeTableRow();
            row.add(
                    new NativeTableCell(distribution.label(place)),
                    new NativeTableCell(String.valueOf(distribution.counts().get(place))));
            getBody().add(row);
        }
    }
}
