package org.lianbing.portal.sittings.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lianbing.portal.exams.Exam;
import org.lianbing.portal.shared.ExamId;
import org.lianbing.portal.shared.RoomId;
import org.lianbing.portal.shared.Times;
import org.lianbing.portal.sittings.Room;
import org.lianbing.portal.sittings.Seat;

/// Seat lists to be signed on paper (座次签到表), a sheet a room.
@Route(value = BoardNavigation.EXAM + "seats", autoLayout = false)
@RolesAllowed({"INVIGILATOR", "TRAINER"})
@StyleSheet("context://sittings.css")
class SeatsPrint extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private static final long serialVersionUID = 1L;
    private static final int MOST = 60;

    private final transient BoardDesk desk;
    private String title = "";

    SeatsPrint(BoardDesk desk) {
        this.desk = desk;
    }

    /// @param room null: every room
    static String path(ExamId exam, @Nullable RoomId room) {
        return "exams/" + exam.value() + "/seats" + (room == null ? "" : "?room=" + room.value());
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var id = BoardNavigation.exam(event);
        var exam = desk.invigilation().exam(id);
        title = getTranslation("sittings.seats.title", exam.name());
        var wanted =
                BoardNavigation.read(event.getLocation().getQueryParameters()).room();
        var page = new PrintPage();
        page.addClassName("print-seats");
        var rooms = desk.rooms().of(id).stream()
                .filter(room -> wanted == null || room.id().equals(wanted))
                .toList();
        if (rooms.size() > MOST)
            page.sheet(new Paragraph(getTranslation("sittings.seats.too-many", MOST, rooms.size())));
        rooms.stream().limit(MOST).forEach(room -> sheet(page, exam, room));
        removeAll();
        add(page);
    }

    private void sheet(PrintPage page, Exam exam, Room room) {
        var headings = Stream.of("seat", "number", "name", "unit", "identity", "signature")
                .map(column -> getTranslation("sittings.room.column." + column))
                .toList();
        var rows = desk.rooms().seats(exam.id(), room.id()).stream()
                .map(SeatsPrint::row)
                .toList();
        page.sheet(
                new H1(exam.name()),
                new Paragraph(getTranslation(
                        "sittings.seats.room",
                        room.name(),
                        room.plan().place().isEmpty() ? "—" : room.plan().place(),
                        Times.minute(exam.opensAt()),
                        room.people(),
                        room.plan().seats())),
                PrintPage.table(headings, rows),
                new Paragraph(getTranslation("sittings.seats.summary")),
                PrintPage.signatures(
                        getTranslation("sittings.print.invigilator"),
                        getTranslation("sittings.print.invigilator"),
                        getTranslation("sittings.print.date")));
    }

    private static List<String> row(Seat seat) {
        return List.of(String.valueOf(seat.seat()), seat.number(), seat.name(), seat.unit(), seat.maskedIdentity(), "");
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
