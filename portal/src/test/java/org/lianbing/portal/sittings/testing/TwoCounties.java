package org.lianbing.portal.sittings.testing;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.lianbing.portal.organisation.NewUnit;
import org.lianbing.portal.organisation.UnitLevel;
import org.lianbing.portal.organisation.Units;
import org.lianbing.portal.shared.PublicId;
import org.lianbing.portal.shared.UnitId;
import org.lianbing.portal.testing.Acting;
import org.springframework.context.ApplicationContext;

/// An exam of a city whose candidates are of two counties, by turns, with an invigilator's view of each.
public final class TwoCounties {
    public final ExamHall hall;
    public final UnitId first;
    public final UnitId second;

    public TwoCounties(ApplicationContext portal, int people) {
        hall = ExamHall.open(portal, ExamPlan.open(), people);
        var code = hall.sql().queryForObject("select code from unit where id = ?", String.class, hall.unit.value());
        try (var _ = Acting.internally()) {
            portal.getBean(Units.class)
                    .create(List.of(
                            new NewUnit(code, code + "-1", "甲市第一县", UnitLevel.COUNTY, 1),
                            new NewUnit(code, code + "-2", "甲市第二县", UnitLevel.COUNTY, 2)));
        }
        first = unit(code + "-1");
        second = unit(code + "-2");
        for (int number = 0; number < people; number++) move(number, number % 2 == 0 ? first : second);
    }

    public String path(UnitId unit) {
        return hall.unitPath + unit.value() + "/";
    }

    public PublicId sitting(int candidate) {
        return PublicId.of(Objects.requireNonNull(hall.sql()
                .queryForObject(
                        "select id from sitting where exam_id = ? and officer_id = ?",
                        byte[].class,
                        hall.exam.value(),
                        hall.candidate(candidate).id().value())));
    }

    /// Lets a candidate begin, heard of last at that instant.
    public void begin(int candidate, Instant lastHeard) {
        var sitting = sitting(candidate).bytes();
        hall.sql()
                .update(
                        "update sitting set state = 'OPEN', epoch = 1, client = 'c', silence_seconds = 75, started_at = ?, deadline = ?,"
                                + " answers_until = ? where id = ?",
                        Timestamp.from(lastHeard),
                        Timestamp.from(Instant.now().plusSeconds(1_000)),
                        Timestamp.from(Instant.now().plusSeconds(1_060)),
                        sitting);
        hall.sql().update("replace into sitting_contact values (?, ?)", sitting, Timestamp.from(lastHeard));
    }

    private void move(int candidate, UnitId unit) {
        hall.sql()
                .update(
                        "update sitting set unit_id = ? where id = ?",
                        unit.value(),
                        sitting(candidate).bytes());
    }

    private UnitId unit(String code) {
        return new UnitId(Objects.requireNonNull(
                hall.sql().queryForObject("select id from unit where code = ?", Long.class, code)));
    }
}
