package org.lianbing.portal.officers.ui;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import org.lianbing.portal.officers.Transfer;
import org.lianbing.portal.shared.Times;
import org.lianbing.portal.shared.ui.EmptyState;

/// Who goes from where to where, and how far it has come.
final class TransferGrid extends Grid<Transfer> {
    private static final long serialVersionUID = 1L;

    TransferGrid() {
        addThemeVariants(GridVariant.NO_BORDER, GridVariant.ROW_STRIPES);
        setSizeFull();
        addColumn(Transfer::name)
                .setHeader(getTranslation("officers.field.name"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        addComponentColumn(transfer -> TransferWords.status(transfer.state()))
                .setHeader(getTranslation("officers.transfer.state"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        addColumn(Transfer::fromUnit)
                .setHeader(getTranslation("officers.transfer.from-unit"))
                .setAutoWidth(true);
        addColumn(Transfer::toUnit)
                .setHeader(getTranslation("officers.transfer.to"))
                .setAutoWidth(true);
        addColumn(transfer -> transfer.plan().from())
                .setHeader(getTranslation("officers.posting.from"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        addColumn(transfer -> transfer.proposedBy() + " " + Times.minute(transfer.proposedAt()))
                .setHeader(getTranslation("officers.transfer.proposed-by"))
                .setAutoWidth(true);
        setEmptyStateComponent(new EmptyState(
                getTranslation("officers.transfer.none"), getTranslation("officers.transfer.none.next")));
    }
}
