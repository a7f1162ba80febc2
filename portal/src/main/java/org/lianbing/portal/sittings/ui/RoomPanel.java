package org.lianbing.portal.sittings.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.icon.VaadinIcon;
import org.lianbing.portal.shared.ExamId;
import org.lianbing.portal.shared.Refusal;
import org.lianbing.portal.shared.Window;
import org.lianbing.portal.shared.ui.EmptyState;
import org.lianbing.portal.shared.ui.Facts;
import org.lianbing.portal.shared.ui.Tell;
import org.lianbing.portal.sittings.BoardFilter;
import org.lianbing.portal.sittings.BoardLine;
import org.lianbing.portal.sittings.Room;

/// One room: its people, and what can be changed about it.
final class RoomPanel extends Composite<Div> {
    private static final long serialVersionUID = 1L;

    private final transient BoardDesk desk;
    private final transient ExamId exam;
    private final transient Room room;
    private final transient Runnable changed;
    private final Grid<BoardLine> people = new Grid<>();
    private final Button move = new Button(getTranslation("sittings.room.move", 0));

    RoomPanel(BoardDesk desk, ExamId exam, Room room, Runnable changed, Runnable close) {
        this.desk = desk;
        this.exam = exam;
        this.room = room;
        this.changed = changed;
        var change = new Button(getTranslation("sittings.room.change"), _ -> change());
        var print = BoardNavigation.print(SeatsPrint.path(exam, room.id()), getTranslation("sittings.room.print"));
        var remove = new Button(getTranslation("sittings.room.remove"), _ -> remove());
        var closing = new Button(VaadinIcon.CLOSE_SMALL.create(), _ -> close.run());

        people.addSelectionListener(event -> {
            var chosen = event.getAllSelectedItems().size();
            move.setText(getTranslation("sittings.room.move", chosen));
            move.setEnabled(chosen > 0);
        });
        move.addClickListener(_ -> move());

        closing.addThemeVariants(ButtonVariant.TERTIARY);
        closing.setAriaLabel(getTranslation("sittings.board.close"));
        remove.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.ERROR);
        remove.setVisible(room.people() == 0);
        move.setEnabled(false);
        list();
        var heading = new Header(new H2(room.name()), BoardNavigation.spacer(), closing);
        heading.addClassName("page-heading");
        var acts = new Div(change, print, move, remove);
        acts.addClassName("page-actions");
        getContent().addClassNames("card", "sitting-panel");
        getContent()
                .add(
                        heading,
                        new Facts()
                                .with(getTranslation("shared.unit"), room.unitName())
                                .with(
                                        getTranslation("sittings.room.column.place"),
                                        room.plan().place())
                                .with(
                                        getTranslation("sittings.room.column.seats"),
                                        room.people() + " / " + room.plan().seats()),
                        acts,
                        people);
    }

    private void list() {
        people.setSelectionMode(Grid.SelectionMode.MULTI);
        people.addThemeVariants(GridVariant.NO_BORDER);
        people.addColumn(BoardLine::number)
                .setHeader(getTranslation("sittings.board.column.number"))
                .setSortable(true);
        people.addColumn(BoardLine::name)
                .setHeader(getTranslation("sittings.board.column.name"))
                .setSortable(true);
        people.addComponentColumn(BoardWords::status).setHeader(getTranslation("sittings.board.column.state"));
        people.setItems(desk.board().list(exam, BoardFilter.ANY.withRoom(room.id()), Window.all()));
        people.setEmptyStateComponent(
                new EmptyState(getTranslation("sittings.room.empty"), getTranslation("sittings.room.empty.next")));
        people.setHeight("24rem");
    }

    private void move() {
        var chosen = people.getSelectedItems();
        var sittings = chosen.stream().map(BoardLine::sitting).toList();
        var whom = chosen.size() == 1
                ? chosen.iterator().next().name()
                : getTranslation("sittings.room.people", chosen.size());
        new MoveDialog(desk, exam, sittings, whom, room.id(), changed).open();
    }

    private void change() {
        new RoomDialog(room.name(), room.plan(), room.plan().seats(), plan -> {
                    var before = desk.rooms().change(exam, room.id(), plan);
                    Undo.offer(getTranslation("sittings.room.changed", plan.name()), () -> {
                        desk.rooms().change(exam, room.id(), before);
                        changed.run();
                    });
                    changed.run();
                })
                .open();
    }

    private void remove() {
        var dialog = new ConfirmDialog(
                getTranslation("sittings.room.remove.title", room.name()),
                getTranslation("sittings.room.remove.text"),
                getTranslation("sittings.room.remove"),
                _ -> {
                    try {
                        desk.rooms().remove(exam, room.id());
                        Tell.done(getTranslation("sittings.room.removed", room.name()));
                        changed.run();
                    } catch (Refusal refusal) {
                        Tell.refused(refusal);
                    }
                },
                getTranslation("shared.cancel"),
                _ -> {});
        dialog.open();
    }
}
