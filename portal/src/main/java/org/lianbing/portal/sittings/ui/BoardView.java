package org.lianbing.portal.sittings.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.jspecify.annotations.Nullable;
import org.lianbing.portal.shared.ExamId;
import org.lianbing.portal.shared.PublicId;
import org.lianbing.portal.shared.Role;
import org.lianbing.portal.shared.Window;
import org.lianbing.portal.shared.ui.Beside;
import org.lianbing.portal.shared.ui.ExcelExport;
import org.lianbing.portal.shared.ui.Page;
import org.lianbing.portal.shared.ui.Windows;
import org.lianbing.portal.sittings.BoardFigures;
import org.lianbing.portal.sittings.BoardFilter;
import org.lianbing.portal.sittings.BoardLine;

/// Watching over an exam (监考): the rooms, everyone in them, and the chosen candidate beside the list. The page asks
/// for news by itself.
@Route(BoardNavigation.EXAM + "sittings")
@RolesAllowed({"INVIGILATOR", "TRAINER"})
@StyleSheet("context://sittings.css")
class BoardView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private static final long serialVersionUID = 1L;

    private final transient BoardDesk desk;
    private final ClockNotice clock;
    private final FigureBar figures = new FigureBar();
    private final RoomsPanel rooms = new RoomsPanel();
    private final BoardFilterBar filters;
    private final Beside beside;
    private transient ExamId exam = new ExamId(0);
    private transient BoardFilter filter = BoardFilter.ANY;
    private transient @Nullable SittingPanel panel;
    private transient @Nullable BoardGrid grid;
    private String title = "";

    BoardView(BoardDesk desk) {
        this.desk = desk;
        clock = new ClockNotice(desk.alarms());
        filters = new BoardFilterBar(desk.units().within(Role.INVIGILATOR, Role.TRAINER));
        beside = new Beside(getTranslation("sittings.board.candidate"));

        figures.onChoice(this::filtered);
        rooms.onChoice(this::filtered);
        filters.onChange(this::filtered);
        beside.addBackdropClickListener(_ -> select(null));
        beside.addDetailEscapePressListener(_ -> select(null));

        beside.setMasterSize("20rem");
        beside.setDetailSize("29rem");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        exam = BoardNavigation.exam(event);
        title = getTranslation("sittings.title", desk.invigilation().exam(exam).name());
        var parameters = event.getLocation().getQueryParameters();
        filter = BoardNavigation.read(parameters);
        var list = list();
        var menu = new BoardMenu(desk, exam, () -> filter.room(), this::refresh);
        var export = new ExcelExport(title, () -> BoardSheet.of(desk.board().list(exam, filter, Window.all())));
        var hall = new Div(rooms, beside);
        hall.addClassName("board-hall");
        grid = list;
        beside.setMaster(list);

        removeAll();
        var page =
                new Page(title, BoardNavigation.tabs(exam, BoardNavigation.Place.BOARD), clock, figures, filters, hall);
        add(page.withActions(export, menu));
        show(BoardNavigation.selected(parameters));
        refresh();
    }

    private BoardGrid list() {
        var list = new BoardGrid(desk.invigilation().slots(exam), desk.clock());
        var lines = list.setItems(query -> desk.board().list(exam, filter, Windows.of(query)).stream());
        lines.setIdentifierProvider(BoardLine::sitting);
        lines.setItemCountCallback(_ -> desk.board().count(exam, filter));
        lines.addItemCountChangeListener(event -> filters.counted(event.getItemCount()));
        list.addItemClickListener(event -> open(list, event.getItem()));
        return list;
    }

    @Override
    protected void onAttach(AttachEvent event) {
        var poll = new Poll(event.getUI(), this::refresh);
        addDetachListener(detached -> {
            detached.unregisterListener();
            poll.stop();
        });
        Phone.watch(event.getUI(), this, narrow -> {
            if (grid != null) grid.phone(narrow);
        });
    }

    private void open(BoardGrid list, BoardLine line) {
        if (list.narrow()) BoardNavigation.open(UI.getCurrentOrThrow(), exam, line.sitting());
        else select(line.sitting());
    }

    private void filtered(BoardFilter wanted) {
        filter = wanted;
        refresh();
        BoardNavigation.remember(UI.getCurrentOrThrow(), exam, filter, panel == null ? null : panel.sitting());
    }

    private void refresh() {
        var byRoom = desk.board().figures(exam);
        var all = byRoom.stream().reduce(BoardFigures.none(), BoardFigures::plus);
        clock.refresh();
        figures.show(all, filter);
        rooms.show(byRoom, filter);
        filters.show(filter, byRoom);
        if (grid != null) grid.getDataProvider().refreshAll();
        if (panel != null) panel.refresh();
    }

    private void select(@Nullable PublicId sitting) {
        show(sitting);
        BoardNavigation.remember(UI.getCurrentOrThrow(), exam, filter, sitting);
    }

    private void show(@Nullable PublicId sitting) {
        panel = sitting == null ? null : new SittingPanel(desk, exam, sitting, this::refresh);
        if (panel != null) panel.closable(() -> select(null));
        beside.setDetail(panel);
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
