package org.lianbing.portal.officers.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import org.lianbing.portal.officers.OfficerLine;
import org.lianbing.portal.officers.PersonType;
import org.lianbing.portal.officers.PostStatus;
import org.lianbing.portal.shared.ui.EmptyState;
import org.lianbing.portal.shared.ui.Status;

/// The roster's columns; id numbers masked.
final class RosterGrid extends Grid<OfficerLine> {
    private static final long serialVersionUID = 1L;

    RosterGrid() {
        addThemeVariants(GridVariant.NO_BORDER, GridVariant.ROW_STRIPES);
        setSizeFull();
        addColumn(OfficerLine::number)
                .setHeader(getTranslation("officers.field.number"))
                .setSortProperty("number")
                .setAutoWidth(true)
                .setFlexGrow(0);
        addColumn(OfficerLine::name)
                .setHeader(getTranslation("officers.field.name"))
                .setSortProperty("name")
                .setAutoWidth(true)
                .setFlexGrow(0);
        addColumn(line -> Words.of(line.sex()))
                .setHeader(getTranslation("officers.field.sex"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        addColumn(OfficerLine::born)
                .setHeader(getTranslation("officers.field.born"))
                .setSortProperty("born")
                .setAutoWidth(true)
                .setFlexGrow(0);
        addColumn(OfficerLine::unitName)
                .setHeader(getTranslation("shared.unit"))
                .setSortProperty("unit")
                .setAutoWidth(true);
        addColumn(OfficerLine::duty)
                .setHeader(getTranslation("officers.field.duty"))
                .setAutoWidth(true);
        addColumn(line -> Words.of(line.domain()))
                .setHeader(getTranslation("officers.field.domain"))
                .setAutoWidth(true);
        addColumn(line -> Words.of(line.education()))
                .setHeader(getTranslation("officers.field.education"))
                .setSortProperty("education")
                .setAutoWidth(true);
        addColumn(OfficerLine::maskedIdentity)
                .setHeader(getTranslation("officers.field.identity"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        addComponentColumn(RosterGrid::status)
                .setHeader(getTranslation("officers.field.post-status"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        setEmptyStateComponent(new EmptyState(getTranslation("officers.none"), getTranslation("officers.none.next")));
    }

    /// For a roster that may still be empty: whoever keeps it can fill it from a file.
    void offerImport() {
        setEmptyStateComponent(new EmptyState(
                getTranslation("officers.none"),
                getTranslation("officers.none.keeper"),
                OfficersNavigation.toImport(getTranslation("officers.import.open"))));
    }

    private static Component status(OfficerLine line) {
        if (line.type() == PersonType.AUXILIARY && line.postStatus() == PostStatus.ON_POST)
            return new Status(Status.Tone.INFO, Words.of(line.type()));
        return OfficerFacts.status(line.postStatus());
    }
}
