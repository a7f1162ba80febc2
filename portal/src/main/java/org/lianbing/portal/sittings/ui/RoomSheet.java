package org.lianbing.portal.sittings.ui;

import com.vaadin.flow.i18n.I18NProvider;
import java.util.List;
import java.util.stream.Stream;
import org.lianbing.portal.shared.ExamId;
import org.lianbing.portal.shared.Workbook;
import org.lianbing.portal.sittings.Room;

/// Everyone with room and seat as a sheet.
final class RoomSheet {
    private RoomSheet() {}

    static Workbook of(BoardDesk desk, ExamId exam, List<Room> rooms) {
        var headings = Stream.of("room", "place", "seat", "number", "name", "unit", "identity")
                .map(column -> I18NProvider.translate("sittings.room.column." + column))
                .toList();
        return new Workbook(
                I18NProvider.translate("sittings.place.ROOMS"),
                headings,
                rooms.stream()
                        .flatMap(room -> desk.rooms().seats(exam, room.id()).stream()
                                .map(seat -> List.of(
                                        room.name(),
                                        room.plan().place(),
                                        seat.seat(),
                                        seat.number(),
                                        seat.name(),
                                        seat.unit(),
                                        seat.maskedIdentity()))));
    }
}
