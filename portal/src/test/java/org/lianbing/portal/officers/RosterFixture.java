package org.lianbing.portal.officers;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lianbing.portal.organisation.Line;
import org.lianbing.portal.organisation.NewUnit;
import org.lianbing.portal.organisation.Unit;
import org.lianbing.portal.organisation.UnitLevel;
import org.lianbing.portal.organisation.Units;
import org.lianbing.portal.shared.OfficerId;
import org.lianbing.portal.testing.Acting;

/// Two cities with a handful of people.
public final class RosterFixture {
    static final LocalDate SINCE = LocalDate.of(2021, 1, 1);
    static final ChineseId IDENTITY = ChineseId.complete("99000119800101001");

    final Map<String, Unit> units;
    final Map<String, OfficerId> people;

    public RosterFixture(Units tree, Roster roster) {
        try (var _ = Acting.internally()) {
            tree.create(List.of(
                    new NewUnit(null, "f-P", "某省", UnitLevel.PROVINCE, 0),
                    new NewUnit("f-P", "f-A", "甲市", UnitLevel.CITY, 0),
                    new NewUnit("f-A", "f-A1", "甲市第一县", UnitLevel.COUNTY, 0),
                    new NewUnit("f-P", "f-B", "乙市", UnitLevel.CITY, 1)));
            units = tree.byId().values().stream().collect(Collectors.toMap(Unit::code, Function.identity()));
            people = roster.registerAll(List.of(
                    officer("f-1", "单雄信", IDENTITY, "f-A1", true),
                    officer("f-2", "曾国", ChineseId.complete("99000119900101002"), "f-A1", false),
                    officer("f-3", "查良", ChineseId.complete("99000119700101003"), "f-B", false),
                    auxiliary("f-4", "王小明", ChineseId.complete("99000120000101005"), "f-A1", "f-1")));
        }
    }

    public Unit unit(String code) {
        return Objects.requireNonNull(units.get(code));
    }

    public OfficerId id(String number) {
        return Objects.requireNonNull(people.get(number));
    }

    public NewOfficer twin(String number, String name, ChineseId identity, String unit) {
        return officer(number, name, identity, unit, false);
    }

    NewOfficer officer(String number, String name, ChineseId identity, String unit, boolean reviewer) {
        return person(PersonType.OFFICER, number, name, identity, unit, null, reviewer);
    }

    NewOfficer auxiliary(String number, String name, ChineseId identity, String unit, String supervisor) {
        return person(PersonType.AUXILIARY, number, name, identity, unit, supervisor, false);
    }

    private NewOfficer person(
            PersonType type,
            String number,
            String name,
            ChineseId identity,
            String unit,
            @Nullable String supervisor,
            boolean reviewer) {
        var work = new Work(PersonStatus.NORMAL, null, null, null, null, null, null, null, reviewer, false);
        return new NewOfficer(
                number,
                type,
                name,
                identity,
                new Phone("12099990000"),
                Person.UNKNOWN,
                Schooling.UNKNOWN,
                new Posting(unit(unit).id(), Line.GENERAL, PostStatus.ON_POST, SINCE),
                work,
                Papers.NONE,
                supervisor,
                null);
    }
}
