package org.lianbing.portal.sittings;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.lianbing.portal.organisation.Units;
import org.lianbing.portal.shared.ExamId;
import org.lianbing.portal.shared.OfficerId;
import org.lianbing.portal.shared.RoomId;
import org.lianbing.portal.shared.Texts;
import org.lianbing.portal.shared.UnitId;
import org.lianbing.portal.sittings.persistence.RoomMapper;
import org.lianbing.portal.sittings.persistence.RoomRow;
import org.springframework.stereotype.Component;

/// Finds seats for those who have none, and makes the rooms that are missing.
@Component
class SeatMaker {
    private final RoomMapper rooms;
    private final Units units;
    private final Texts texts;

    SeatMaker(RoomMapper rooms, Units units, Texts texts) {
        this.rooms = rooms;
        this.units = units;
        this.texts = texts;
    }

    /// @param paths whose people are to be seated
    /// @param seats of a new room
    Seating plan(ExamId exam, List<String> paths, int seats) {
        var homes = new Homes(units);
        var waiting = new LinkedHashMap<UnitId, LinkedHashSet<OfficerId>>();
        for (var each : rooms.unseated(exam, paths))
            waiting.computeIfAbsent(homes.of(each.unit()), _ -> new LinkedHashSet<>())
                    .add(each.officer());
        var lists = new LinkedHashMap<UnitId, List<OfficerId>>();
        waiting.forEach((unit, people) -> lists.put(unit, List.copyOf(people)));
        var present = rooms.ofExam(exam).stream().map(RoomRow::toDomain).toList();
        return Seating.of(lists, present, seats);
    }

    void carryOut(ExamId exam, Seating seating, int seats) {
        seating.seated().entrySet().stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getValue, Collectors.mapping(Map.Entry::getKey, Collectors.toList())))
                .forEach((room, people) -> rooms.place(exam, people, room));
        var homes = new Homes(units);
        var taken =
                new ArrayList<>(rooms.ofExam(exam).stream().map(RoomRow::name).toList());
        for (var made : seating.newRooms()) {
            var name = free(homes.name(made.unit()), taken);
            taken.add(name);
            rooms.place(exam, made.people(), create(exam, made.unit(), new RoomPlan(name, seats, "")));
        }
    }

    RoomId create(ExamId exam, UnitId unit, RoomPlan plan) {
        rooms.insert(exam, unit, plan);
        return rooms.inserted();
    }

    private String free(String unit, List<String> taken) {
        for (int number = 1; ; number++) {
            var name = texts.getTranslation("sittings.room.name", Texts.CHINESE, unit, number);
            if (!taken.contains(name)) return name;
        }
    }
}
