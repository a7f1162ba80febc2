package org.lianbing.portal.security.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.grid.Grid;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lianbing.portal.organisation.Unit;
import org.lianbing.portal.security.AuditEntry;
import org.lianbing.portal.security.AuditFilter;
import org.lianbing.portal.security.AuditLog;
import org.lianbing.portal.shared.Times;
import org.lianbing.portal.shared.UnitId;
import org.lianbing.portal.shared.Window;
import org.lianbing.portal.shared.Workbook;
import org.lianbing.portal.shared.ui.EmptyState;
import org.lianbing.portal.shared.ui.ExcelExport;
import org.lianbing.portal.shared.ui.Status;
import org.lianbing.portal.shared.ui.Status.Tone;

/// The entries that the filter leaves, newest first.
final class AuditGrid extends Composite<Grid<AuditEntry>> {
    private static final long serialVersionUID = 1L;

    /// So many entries go into one file; a sheet of Excel holds 1,048,576 rows, this server's memory fewer.
    private static final int MOST = 100_000;

    private static final int PIECE = 2_000;

    private final transient AuditLog log;
    private final transient Map<UnitId, Unit> units;
    private final AuditFilterBar filter;

    AuditGrid(AuditLog log, Map<UnitId, Unit> units, AuditFilterBar filter) {
        this.log = log;
        this.units = units;
        this.filter = filter;
        var grid = getContent();

        grid.addColumn(entry -> Times.second(entry.at()))
                .setHeader(getTranslation("security.audit.time"))
                .setAutoWidth(true);
        grid.addColumn(AuditEntry::actor)
                .setHeader(getTranslation("security.audit.actor"))
                .setAutoWidth(true);
        grid.addColumn(entry -> getTranslation("audit." + entry.action()))
                .setHeader(getTranslation("security.audit.action"))
                .setTooltipGenerator(AuditEntry::action)
                .setAutoWidth(true);
        grid.addColumn(AuditGrid::subject)
                .setHeader(getTranslation("security.audit.subject"))
                .setTooltipGenerator(AuditGrid::subject)
                .setWidth("9rem")
                .setFlexGrow(0);
        grid.addColumn(this::unit).setHeader(getTranslation("shared.unit")).setAutoWidth(true);
        grid.addColumn(AuditEntry::detail)
                .setHeader(getTranslation("security.audit.detail"))
                .setTooltipGenerator(AuditEntry::detail)
                .setWidth("10rem")
                .setFlexGrow(1);
        grid.addComponentColumn(this::seal)
                .setHeader(getTranslation("security.audit.seal"))
                .setWidth("9rem")
                .setFlexGrow(0);
        grid.setHeight("calc(100dvh - 20rem)");
        grid.setMinHeight("24rem");
        grid.getElement().setAttribute("aria-label", getTranslation("nav.audit"));
        grid.setEmptyStateComponent(
                new EmptyState(getTranslation("security.audit.none"), getTranslation("security.audit.none.next")));
        grid.setItems(
                query ->
                        log
                                .list(filter.filter(), new Window(query.getOffset(), query.getLimit(), null, false))
                                .rows()
                                .stream(),
                query -> count());
    }

    private int count() {
        var found = log.list(filter.filter(), Window.first(1)).total();
        filter.showCount(found);
        return found;
    }

    private static String subject(AuditEntry entry) {
        return (entry.subjectType() + " " + entry.subjectId()).strip();
    }

    private String unit(AuditEntry entry) {
        var unit = entry.unitId() == null ? null : units.get(entry.unitId());
        return unit == null ? "" : unit.name();
    }

    private Status seal(AuditEntry entry) {
        return entry.seal() == null
                ? new Status(Tone.NEUTRAL, getTranslation("security.audit.waiting"))
                : new Status(Tone.GOOD, getTranslation("security.audit.sealed", entry.seal()));
    }

    void refresh() {
        getContent().getDataProvider().refreshAll();
    }

    ExcelExport export() {
        return new ExcelExport(getTranslation("nav.audit"), () -> {
            var headings = List.of(
                    getTranslation("security.audit.seal"),
                    getTranslation("security.audit.time"),
                    getTranslation("security.audit.actor"),
                    getTranslation("security.audit.action"),
                    getTranslation("security.audit.action-code"),
                    getTranslation("security.audit.subject"),
                    getTranslation("shared.unit"),
                    getTranslation("security.audit.detail"));
            return new Workbook(getTranslation("nav.audit"), headings, rows(filter.filter()));
        });
    }

    /// Fetched piece by piece as the file is written. Of more than [#MOST] the newest, and a line that says so.
    private Stream<List<@Nullable Object>> rows(AuditFilter wanted) {
        var found = log.list(wanted, Window.first(1)).total();
        var newest = Stream.iterate(
                        log.older(wanted, Long.MAX_VALUE, PIECE),
                        piece -> !piece.isEmpty(),
                        piece -> log.older(wanted, piece.getLast().id(), PIECE))
                .flatMap(List::stream)
                .limit(MOST)
                .map(this::cells);
        if (found <= MOST) return newest;
        return Stream.concat(newest, Stream.of(List.of(getTranslation("security.audit.bound", MOST, found))));
    }

    private List<@Nullable Object> cells(AuditEntry entry) {
        return Arrays.asList(
                entry.seal(),
                Times.second(entry.at()),
                entry.actor(),
                getTranslation("audit." + entry.action()),
                entry.action(),
                subject(entry),
                unit(entry),
                entry.detail());
    }
}
