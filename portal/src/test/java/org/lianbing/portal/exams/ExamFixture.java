package org.lianbing.portal.exams;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.lianbing.portal.officers.ChineseId;
import org.lianbing.portal.officers.NewOfficer;
import org.lianbing.portal.officers.Person;
import org.lianbing.portal.officers.PersonType;
import org.lianbing.portal.officers.PostStatus;
import org.lianbing.portal.officers.Posting;
import org.lianbing.portal.officers.Roster;
import org.lianbing.portal.officers.Schooling;
import org.lianbing.portal.officers.Work;
import org.lianbing.portal.organisation.Line;
import org.lianbing.portal.organisation.Unit;
import org.lianbing.portal.organisation.Units;
import org.lianbing.portal.papers.BankFixture;
import org.lianbing.portal.papers.Blueprints;
import org.lianbing.portal.papers.Composed;
import org.lianbing.portal.papers.Composing;
import org.lianbing.portal.shared.OfficerId;
import org.lianbing.portal.shared.PaperId;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/// A province with one officer and a drawn paper, for tests of exams.
class ExamFixture {
    private final Units units;
    private final Roster roster;
    private final Blueprints blueprints;
    private final Composing composing;
    private final Clock clock;

    ExamFixture(Units units, Roster roster, Blueprints blueprints, Composing composing, Clock clock) {
        this.units = units;
        this.roster = roster;
        this.blueprints = blueprints;
        this.composing = composing;
        this.clock = clock;
    }

    static ExamFixture of(AutowireCapableBeanFactory beans) {
        return beans.createBean(ExamFixture.class);
    }

    /// What there is; call as the portal itself.
    record World(Unit province, OfficerId officer, PaperId paper) {}

    World build(String code, int order) {
        var province = BankFixture.province(units, code);
        var officer = new NewOfficer(
                code,
                PersonType.OFFICER,
                "测试一",
                ChineseId.complete("99010119900101%03d".formatted(order)),
                null,
                Person.UNKNOWN,
                Schooling.UNKNOWN,
                new Posting(province.id(), Line.GENERAL, PostStatus.ON_POST, LocalDate.of(2020, 1, 1)),
                Work.UNKNOWN,
                org.lianbing.portal.officers.Papers.NONE,
                null,
                null);
        var key = roster.registerAll(List.of(officer)).get(code);
        if (key == null) throw new IllegalStateException("Nobody registered");
        var blueprint = blueprints.create(province.id(), "各一题", BankFixture.oneOfEach());
        var paper = ((Composed.Drawn) composing.compose(blueprint, "试卷", 1)).paper();
        return new World(province, key, paper);
    }

    /// A demonstration exam of one minute that needs no lead time.
    ExamPlan plan(World world, Duration untilStart, Audience audience) {
        Instant opens = clock.instant().plus(untilStart);
        return new ExamPlan(
                world.province().id(),
                "演示考试",
                ExamKind.DEMONSTRATION,
                world.paper(),
                opens,
                opens.plusSeconds(60),
                1,
                0,
                1,
                BigDecimal.TEN,
                ReleaseRule.IMMEDIATE,
                null,
                0,
                0,
                true,
                true,
                audience);
    }

    static Audience all(World world) {
        return new Audience(Set.of(world.province().id()), Set.of());
    }
}
