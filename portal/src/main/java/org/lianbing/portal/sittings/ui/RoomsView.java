package org.lianbing.portal.sittings.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lianbing.portal.shared.ExamId;
import org.lianbing.portal.shared.Refusal;
import org.lianbing.portal.shared.Workbook;
import org.lianbing.portal.shared.ui.Beside;
import org.lianbing.portal.shared.ui.ExcelExport;
import org.lianbing.portal.shared.ui.FilterBar;
import org.lianbing.portal.shared.ui.Page;
import org.lianbing.portal.shared.ui.Tell;
import org.lianbing.portal.sittings.Room;

/// The rooms of an exam (考场): seating everyone, changing a room, moving people, printing seat lists.
@Route(BoardNavigation.EXAM + "rooms")
@RolesAllowed({"INVIGILATOR", "TRAINER"})
@StyleSheet("context://sittings.css")
class RoomsView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private static final long serialVersionUID = 1L;

    private final transient BoardDesk desk;
    private final TextField text = new TextField(getTranslation("shared.search"));
    private final Span count = new Span();
    private final RoomGrid grid = new RoomGrid();
    private final Beside beside = new Beside(getTranslation("sittings.board.column.room"));
    private transient ExamId exam = new ExamId(0);
    private String title = "";

    RoomsView(BoardDesk desk) {
        this.desk = desk;

        text.addValueChangeListener(_ -> refresh());
        grid.asSingleSelect().addValueChangeListener(event -> {
            if (event.isFromClient()) show(event.getValue());
        });
        beside.addBackdropClickListener(_ -> show(null));
        beside.addDetailEscapePressListener(_ -> show(null));

        text.setPrefixComponent(VaadinIcon.SEARCH.create());
        text.setPlaceholder(getTranslation("sittings.room.filter"));
        text.setClearButtonVisible(true);
        text.setValueChangeMode(ValueChangeMode.LAZY);
        count.addClassName("count");
        beside.setMaster(grid);
        beside.setMasterSize("20rem");
        beside.setDetailSize("30rem");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        exam = BoardNavigation.exam(event);
        title = getTranslation(
                "sittings.room.title", desk.invigilation().exam(exam).name());
        var export = new ExcelExport(title, this::workbook);
        var print = BoardNavigation.print(SeatsPrint.path(exam, null), getTranslation("sittings.room.print-all"));
        var create = new Button(getTranslation("sittings.room.create"), _ -> create());
        var seat = new Button(getTranslation("sittings.room.seat-all"), _ -> seatAll());
        seat.addThemeVariants(ButtonVariant.PRIMARY);

        removeAll();
        add(new Page(title, BoardNavigation.tabs(exam, BoardNavigation.Place.ROOMS), new FilterBar(text, count), beside)
                .withActions(export, print, create, seat));
        refresh();
    }

    @Override
    protected void onAttach(AttachEvent event) {
        Phone.watch(event.getUI(), this, grid::phone);
    }

    private void refresh() {
        var rooms = rooms();
        grid.setItems(rooms);
        count.setText(getTranslation(
                "sittings.room.count",
                rooms.size(),
                rooms.stream().mapToInt(Room::people).sum(),
                desk.rooms().proposal(exam, desk.rooms().usualSeats(exam)).people()));
    }

    private List<Room> rooms() {
        var wanted = text.getValue().strip();
        return desk.rooms().of(exam).stream()
                .filter(room ->
                        (room.name() + " " + room.unitName() + " " + room.plan().place()).contains(wanted))
                .toList();
    }

    private void show(@Nullable Room room) {
        if (room == null) grid.deselectAll();
        beside.setDetail(room == null ? null : new RoomPanel(desk, exam, room, () -> changed(room), () -> show(null)));
    }

    private void changed(Room room) {
        refresh();
        var now = desk.rooms().of(exam).stream()
                .filter(each -> each.id().equals(room.id()))
                .findFirst()
                .orElse(null);
        if (now != null) grid.select(now);
        show(now);
    }

    private void create() {
        var seats = desk.rooms().usualSeats(exam);
        new RoomDialog(getTranslation("sittings.room.create"), null, seats, plan -> {
                    desk.rooms().create(exam, plan);
                    Tell.done(getTranslation("sittings.room.created", plan.name()));
                    refresh();
                })
                .open();
    }

    private void seatAll() {
        var seats = desk.rooms().usualSeats(exam);
        var proposal = desk.rooms().proposal(exam, seats);
        if (proposal.people() == 0) {
            Tell.done(getTranslation("sittings.room.all-seated"));
            return;
        }
        var dialog = new ConfirmDialog();
        dialog.setHeader(getTranslation("sittings.room.seat-all"));
        dialog.setText(getTranslation(
                "sittings.room.seat-all.text", proposal.people(), proposal.intoFree(), proposal.newRooms(), seats));
        dialog.setConfirmButton(getTranslation("sittings.room.seat-all.act", proposal.people()), _ -> {
            try {
                var done = desk.rooms().seatAll(exam, seats);
                Tell.done(getTranslation("sittings.room.seated", done.people(), done.newRooms()));
                refresh();
            } catch (Refusal refusal) {
                Tell.refused(refusal);
            }
        });
        dialog.setCancelButton(getTranslation("shared.cancel"), _ -> {});
        dialog.open();
    }

    private Workbook workbook() {
        return RoomSheet.of(desk, exam, rooms());
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
