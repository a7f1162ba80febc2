package org.lianbing.portal.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Set;
import java.util.stream.Collectors;
import org.lianbing.portal.exams.Audience;
import org.lianbing.portal.exams.ExamDefaults;
import org.lianbing.portal.exams.ExamKind;
import org.lianbing.portal.exams.ExamPlan;
import org.lianbing.portal.exams.ReleaseRule;
import org.lianbing.portal.organisation.Unit;
import org.lianbing.portal.organisation.UnitLevel;
import org.lianbing.portal.organisation.Units;
import org.lianbing.portal.papers.Papers;
import org.lianbing.portal.shared.PaperId;
import org.lianbing.portal.shared.Texts;
import org.lianbing.portal.shared.UnitId;
import org.springframework.stereotype.Component;

/// Plans of the demonstration's exams, for counties of the first city.
@Component
class DemoExams {
    private static final Duration WINDOW = Duration.ofMinutes(60);
    private static final int MINUTES = 30;
    private static final Duration LONG_WINDOW = Duration.ofMinutes(150);
    private static final int LONG_MINUTES = 90;
    private static final int BEHIND = 5;

    private final Units units;
    private final Papers papers;
    private final ExamDefaults defaults;
    private final Texts texts;

    DemoExams(Units units, Papers papers, ExamDefaults defaults, Texts texts) {
        this.units = units;
        this.papers = papers;
        this.defaults = defaults;
        this.texts = texts;
    }

    /// @param counties how many of the first city's are to sit it
    ExamPlan plan(String nameKey, PaperId paper, Instant opensAt, ReleaseRule release, int counties) {
        return plan(nameKey, paper, opensAt, release, counties(0, counties), WINDOW, MINUTES);
    }

    /// A longer one, for counties behind those of the other exams.
    ExamPlan later(String nameKey, PaperId paper, Instant opensAt, ReleaseRule release, int counties) {
        return plan(nameKey, paper, opensAt, release, counties(BEHIND, counties), LONG_WINDOW, LONG_MINUTES);
    }

    private ExamPlan plan(
            String nameKey,
            PaperId paper,
            Instant opensAt,
            ReleaseRule release,
            Set<UnitId> counties,
            Duration window,
            int minutes) {
        var root = units.parentsFirst().getFirst();
        var values = defaults.of(root.id(), ExamKind.DEMONSTRATION);
        return new ExamPlan(
                root.id(),
                texts.getTranslation(nameKey, Texts.CHINESE),
                ExamKind.DEMONSTRATION,
                paper,
                opensAt,
                opensAt.plus(window),
                minutes,
                values.graceSeconds(),
                values.attempts(),
                values.passPoints(papers.get(paper).total()),
                release,
                null,
                0,
                values.earliestSubmitMinutes(),
                true,
                true,
                new Audience(counties, Set.of()));
    }

    private Set<UnitId> counties(int from, int counties) {
        return units.parentsFirst().stream()
                .filter(unit ->
                        unit.level() == UnitLevel.COUNTY && unit.code().compareTo(ProvincePlan.FIRST_COUNTY) >= 0)
                .sorted(Comparator.comparing(Unit::code))
                .skip(from)
                .limit(counties)
                .map(Unit::id)
                .collect(Collectors.toSet());
    }
}
