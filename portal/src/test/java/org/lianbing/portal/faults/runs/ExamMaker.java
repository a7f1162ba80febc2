package org.lianbing.portal.faults.runs;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.lianbing.portal.Portal;
import org.lianbing.portal.exams.Audience;
import org.lianbing.portal.exams.Exam;
import org.lianbing.portal.exams.ExamKind;
import org.lianbing.portal.exams.ExamPlan;
import org.lianbing.portal.exams.ExamPlans;
import org.lianbing.portal.exams.Exams;
import org.lianbing.portal.exams.ReleaseRule;
import org.lianbing.portal.organisation.Units;
import org.lianbing.portal.papers.BlueprintCell;
import org.lianbing.portal.papers.Blueprints;
import org.lianbing.portal.papers.Composed;
import org.lianbing.portal.papers.Composing;
import org.lianbing.portal.papers.Papers;
import org.lianbing.portal.security.Passwords;
import org.lianbing.portal.shared.Actors;
import org.lianbing.portal.shared.OfficerId;
import org.lianbing.portal.shared.PaperId;
import org.lianbing.portal.shared.UnitId;
import org.lianbing.questionbank.QuestionType;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/// Makes exams through the portal's own services: starts a portal on the same database, composes a paper that needs
/// no marker, schedules, prints what was made and ends. The runs themselves know no Spring.
///
/// With `--faults.stay=true` it goes on as the portal of the run, which spares one start.
public final class ExamMaker {
    static final String PASSWORD = "lianbing-2026";
    private static final Map<QuestionType, Integer> SHARES = new LinkedHashMap<>(
            Map.of(QuestionType.SINGLE, 50, QuestionType.MULTIPLE, 20, QuestionType.JUDGE, 20, QuestionType.BLANK, 10));

    private final ConfigurableApplicationContext portal;

    private ExamMaker(ConfigurableApplicationContext portal) {
        this.portal = portal;
    }

    static void main(String[] arguments) {
        var context = new SpringApplication(Portal.class).run(arguments);
        var asked = context.getEnvironment();
        var order = new Order(
                asked.getRequiredProperty("faults.name"),
                asked.getRequiredProperty("faults.candidates", Integer.class),
                asked.getRequiredProperty("faults.slots", Integer.class),
                asked.getRequiredProperty("faults.opens-in", Integer.class),
                asked.getRequiredProperty("faults.minutes", Integer.class),
                asked.getProperty("faults.small", Integer.class, 0));
        var maker = new ExamMaker(context);
        for (var made : context.getBean(Actors.class).internally(() -> maker.make(order)))
            System.out.println(made.line());
        System.out.flush();
        if (!asked.getProperty("faults.stay", Boolean.class, false)) context.close();
    }

    /// @param opensIn seconds from when it has been made
    /// @param minutes from the opening to the end, which is everybody's deadline
    /// @param small   further exams of one candidate each, spread over that time
    record Order(String name, int candidates, int slots, int opensIn, int minutes, int small) {}

    private List<MadeExam> make(Order order) {
        var root = bean(Units.class).parentsFirst().getFirst().id();
        var sitters = Sitters.of(portal, root, order.candidates());
        var paper = paper(root, order);
        var made = new ArrayList<MadeExam>();
        var start = bean(Clock.class).instant().truncatedTo(ChronoUnit.SECONDS).plusSeconds(order.opensIn());
        made.add(make(order.name(), root, paper, start, order.minutes(), sitters, order));
        var numbers = List.copyOf(sitters.entrySet());
        for (int i = 0; i < order.small(); i++) {
            var opens = start.plusSeconds((long) i * Math.max(0, order.minutes() - 1) * 60 / order.small());
            var one = numbers.get(i);
            made.add(make(
                    order.name() + " " + (i + 1), root, paper, opens, 1, Map.of(one.getKey(), one.getValue()), order));
        }
        return made;
    }

    private MadeExam make(
            String name,
            UnitId root,
            PaperId paper,
            Instant opens,
            int minutes,
            Map<String, OfficerId> sitters,
            Order order) {
        var plans = bean(ExamPlans.class);
        var id = plans.create(plan(name, root, paper, opens, minutes, Set.copyOf(sitters.values())));
        plans.schedule(id, 0, false);
        Exam exam = bean(Exams.class).get(id);
        return new MadeExam(
                exam.publicId().hex(),
                id.value(),
                exam.opensAt(),
                exam.closesAt(),
                order.slots(),
                List.copyOf(new TreeMap<>(sitters).keySet()),
                PASSWORD);
    }

    private static ExamPlan plan(
            String name, UnitId root, PaperId paper, Instant opens, int minutes, Set<OfficerId> officers) {
        return new ExamPlan(
                root,
                name,
                ExamKind.DEMONSTRATION,
                paper,
                opens,
                opens.plus(Duration.ofMinutes(minutes)),
                minutes,
                60,
                1,
                BigDecimal.TEN,
                ReleaseRule.IMMEDIATE,
                null,
                0,
                0,
                true,
                true,
                new Audience(Set.of(), officers));
    }

    private PaperId paper(UnitId root, Order order) {
        var cells = SHARES.entrySet().stream()
                .map(share -> new BlueprintCell(
                        null,
                        share.getKey(),
                        1,
                        5,
                        Math.max(1, share.getValue() * order.slots() / 100),
                        BigDecimal.ONE))
                .collect(Collectors.toList());
        var blueprint = bean(Blueprints.class).create(root, order.name(), cells);
        var composing = bean(Composing.class);
        if (!(composing.compose(blueprint, order.name(), 1) instanceof Composed.Drawn(var paper)))
            throw new IllegalStateException("The bank cannot fill the paper");
        composing.freeze(paper, bean(Papers.class).get(paper).version());
        return paper;
    }

    private <T> T bean(Class<T> type) {
        return portal.getBean(type);
    }

    static String hash(ConfigurableApplicationContext portal) {
        return portal.getBean(Passwords.class).hash(PASSWORD);
    }
}
