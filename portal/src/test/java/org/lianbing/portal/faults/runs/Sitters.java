package org.lianbing.portal.faults.runs;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.lianbing.portal.officers.ChineseId;
import org.lianbing.portal.officers.NewOfficer;
import org.lianbing.portal.officers.OfficerBrief;
import org.lianbing.portal.officers.OfficerBriefs;
import org.lianbing.portal.officers.Papers;
import org.lianbing.portal.officers.Person;
import org.lianbing.portal.officers.PersonType;
import org.lianbing.portal.officers.PostStatus;
import org.lianbing.portal.officers.Posting;
import org.lianbing.portal.officers.Roster;
import org.lianbing.portal.officers.Schooling;
import org.lianbing.portal.officers.Work;
import org.lianbing.portal.organisation.Line;
import org.lianbing.portal.organisation.Unit;
import org.lianbing.portal.organisation.UnitLevel;
import org.lianbing.portal.organisation.Units;
import org.lianbing.portal.security.Accounts;
import org.lianbing.portal.security.NewAccount;
import org.lianbing.portal.security.RoleInUnit;
import org.lianbing.portal.shared.OfficerId;
import org.lianbing.portal.shared.Role;
import org.lianbing.portal.shared.UnitId;
import org.springframework.context.ConfigurableApplicationContext;

/// Officers of our own to sit a run's exam, spread over the counties, with accounts that share one password.
final class Sitters {
    private static final LocalDate SINCE = LocalDate.of(2021, 1, 1);
    private static final int IN_AN_AREA = 450;

    private Sitters() {}

    /// The first so many by number; those of an earlier run are taken again.
    static Map<String, OfficerId> of(ConfigurableApplicationContext portal, UnitId root, int count) {
        var numbers = IntStream.range(0, count).mapToObj(Sitters::number).toList();
        var there = new LinkedHashMap<String, OfficerId>();
        for (OfficerBrief officer : portal.getBean(OfficerBriefs.class).byNumbers(numbers))
            there.put(officer.number(), officer.id());
        add(portal, root, numbers.subList(there.size(), numbers.size()), there);
        return there;
    }

    private static void add(
            ConfigurableApplicationContext portal, UnitId root, List<String> numbers, Map<String, OfficerId> there) {
        if (numbers.isEmpty()) return;
        var units = counties(portal, root);
        var people = new ArrayList<NewOfficer>();
        for (var number : numbers) people.add(person(number, units.get(serial(number) % units.size())));
        var keys = portal.getBean(Roster.class).registerAll(people);
        var hash = ExamMaker.hash(portal);
        portal.getBean(Accounts.class)
                .open(people.stream()
                        .map(person -> new NewAccount(
                                person.number(),
                                person.name(),
                                Objects.requireNonNull(keys.get(person.number())),
                                hash,
                                false,
                                List.of(new RoleInUnit(
                                        Role.OFFICER, person.posting().unit()))))
                        .toList());
        there.putAll(keys);
    }

    private static List<UnitId> counties(ConfigurableApplicationContext portal, UnitId root) {
        var found = portal.getBean(Units.class).parentsFirst().stream()
                .filter(unit -> unit.level() == UnitLevel.COUNTY)
                .map(Unit::id)
                .toList();
        return found.isEmpty() ? List.of(root) : found;
    }

    private static NewOfficer person(String number, UnitId unit) {
        int serial = serial(number);
        var identity = ChineseId.complete(
                "%06d19900101%03d".formatted(980_000 + serial / IN_AN_AREA, 1 + 2 * (serial % IN_AN_AREA)));
        return new NewOfficer(
                number,
                PersonType.OFFICER,
                "考生" + serial,
                identity,
                null,
                Person.UNKNOWN,
                Schooling.UNKNOWN,
                new Posting(unit, Line.GENERAL, PostStatus.ON_POST, SINCE),
                Work.UNKNOWN,
                Papers.NONE,
                null,
                null);
    }

    private static String number(int serial) {
        return "9%06d".formatted(serial);
    }

    private static int serial(String number) {
        return Integer.parseInt(number.substring(1));
    }
}
