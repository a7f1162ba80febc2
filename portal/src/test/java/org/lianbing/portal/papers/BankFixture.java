package org.lianbing.portal.papers;

import java.math.BigDecimal;
import java.util.List;
import org.lianbing.portal.organisation.NewUnit;
import org.lianbing.portal.organisation.Unit;
import org.lianbing.portal.organisation.UnitLevel;
import org.lianbing.portal.organisation.Units;
import org.lianbing.questionbank.QuestionType;

/// A province of the test's own and a blueprint that the shipped bank can meet.
public final class BankFixture {
    private BankFixture() {}

    /// Call as the portal itself.
    public static Unit province(Units units, String code) {
        units.create(List.of(new NewUnit(null, code, "某省", UnitLevel.PROVINCE, 0)));
        return units.byId().values().stream()
                .filter(unit -> unit.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    /// One question of every type, 15 points.
    public static List<BlueprintCell> oneOfEach() {
        return List.of(
                cell(QuestionType.CASE, 1, "5"),
                cell(QuestionType.SINGLE, 1, "1"),
                cell(QuestionType.MULTIPLE, 1, "2"),
                cell(QuestionType.JUDGE, 1, "1"),
                cell(QuestionType.BLANK, 1, "2"),
                cell(QuestionType.SHORT, 1, "4"));
    }

    public static BlueprintCell cell(QuestionType type, int count, String points) {
        return new BlueprintCell(null, type, 1, 5, count, new BigDecimal(points));
    }
}
