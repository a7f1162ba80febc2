package org.lianbing.portal.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.lianbing.portal.officers.ChineseId;
import org.lianbing.portal.officers.NewOfficer;
import org.lianbing.portal.officers.Papers;
import org.lianbing.portal.officers.PersonType;
import org.lianbing.portal.officers.Phone;
import org.lianbing.portal.officers.PostStatus;
import org.lianbing.portal.officers.Posting;
import org.lianbing.portal.officers.Sex;
import org.lianbing.portal.shared.UnitId;

/// The officers of the plan and some hundreds of auxiliaries. Id numbers carry an area code assigned to nobody
/// (99…), phone numbers begin with 120, which no mobile network uses.
final class DemoPeople {
    private static final int FIRST_OFFICER = 100_001;
    private static final int FIRST_AUXILIARY = 500_001;
    private static final LocalDate TRANSFER = LocalDate.of(2021, 1, 1);
    private static final int MONTHS_SINCE = 66;

    private final Random random = new Random(9_843);
    private final List<NewOfficer> people = new ArrayList<>();
    private final Map<String, UnitId> units;
    private int serial;
    private int officers;
    private int auxiliaries;

    private DemoPeople(Map<String, UnitId> units) {
        this.units = units;
    }

    /// @param units keys by unit code
    static List<NewOfficer> of(List<PlannedUnit> plan, Map<String, UnitId> units) {
        var people = new DemoPeople(units);
        plan.forEach(people::fill);
        return people.people;
    }

    /// Two of the last auxiliaries once more: the one with a slip in the id number, the other under another name.
    static List<NewOfficer> enteredTwice(List<NewOfficer> people) {
        var auxiliaries = people.stream()
                .filter(person -> person.type() == PersonType.AUXILIARY)
                .toList();
        var one = auxiliaries.getLast();
        var other = auxiliaries.get(auxiliaries.size() - 2);
        return List.of(
                again("590001", one.name(), one, new Phone("12099999999")),
                again("590002", other.name().charAt(0) + one.name().substring(1), other, other.phone()));
    }

    /// Order numbers from 900 on are free.
    private static NewOfficer again(String number, String name, NewOfficer person, @Nullable Phone phone) {
        var identity = person.identity().value();
        return new NewOfficer(
                number,
                person.type(),
                name,
                ChineseId.complete(identity.substring(0, 14) + "9" + identity.substring(15, 17)),
                phone,
                person.person(),
                person.schooling(),
                person.posting(),
                person.work(),
                Papers.NONE,
                person.supervisorNumber(),
                null);
    }

    private void fill(PlannedUnit planned) {
        var first = number(FIRST_OFFICER + officers);
        for (int place = 0; place < planned.officers(); place++) {
            var career = DemoCareer.officer(random, planned, place);
            people.add(person(PersonType.OFFICER, number(FIRST_OFFICER + officers++), planned, career, null));
        }
        if (planned.officers() > 5 && random.nextInt(100) < 55)
            for (int i = random.nextInt(1, 4); i > 0; i--) {
                var career = DemoCareer.auxiliary(random);
                people.add(
                        person(PersonType.AUXILIARY, number(FIRST_AUXILIARY + auxiliaries++), planned, career, first));
            }
    }

    private NewOfficer person(
            PersonType type, String number, PlannedUnit planned, DemoCareer career, @Nullable String supervisor) {
        serial++;
        var unit = units.get(planned.unit().code());
        if (unit == null)
            throw new IllegalStateException("No unit " + planned.unit().code());
        return new NewOfficer(
                number,
                type,
                DemoNames.name(random, career.sex()),
                identity(career),
                new Phone("120%08d".formatted(serial)),
                career.person(),
                career.schooling(),
                new Posting(unit, planned.line(), PostStatus.ON_POST, since(career)),
                career.work(),
                type == PersonType.AUXILIARY ? Papers.NONE : papers(career),
                supervisor,
                null);
    }

    private ChineseId identity(DemoCareer career) {
        int area = 990_000 + serial / 450;
        int order = 2 * (serial % 450) + (career.sex() == Sex.MALE ? 1 : 0);
        return ChineseId.complete("%06d%tY%<tm%<td%03d".formatted(area, career.born(), order));
    }

    private LocalDate since(DemoCareer career) {
        var day = random.nextInt(4) == 0 ? TRANSFER.plusMonths(random.nextInt(MONTHS_SINCE)) : TRANSFER;
        var earliest = career.workSince();
        return day.isBefore(earliest) ? earliest : day;
    }

    private Papers papers(DemoCareer career) {
        var lawyer = career.work().legalReviewer() ? random.nextInt(3) == 0 : random.nextInt(40) == 0;
        var carded = random.nextInt(20) > 0;
        return new Papers(
                lawyer ? "A%d99%08d".formatted(2010 + random.nextInt(15), serial) : null,
                carded ? "99%08d".formatted(serial) : null,
                carded && random.nextInt(3) == 0 ? "%08d".formatted(serial) : null,
                null,
                carded ? "Z99%07d".formatted(serial) : null);
    }

    private static String number(int value) {
        return String.valueOf(value);
    }
}
