package org.lianbing.portal.demo;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import org.lianbing.portal.exams.Exam;
import org.lianbing.portal.papers.FrozenPaper;
import org.lianbing.portal.papers.Papers;
import org.lianbing.portal.shared.AccountId;
import org.lianbing.portal.shared.Actors;
import org.lianbing.portal.shared.PublicId;
import org.lianbing.portal.sittings.Pass;
import org.lianbing.portal.sittings.RawStep;
import org.lianbing.portal.sittings.Sitting;
import org.lianbing.portal.sittings.SittingRefusal;
import org.lianbing.portal.sittings.Sittings;
import org.lianbing.portal.sittings.SittingsUnderWay;
import org.lianbing.portal.sittings.Stamp;
import org.lianbing.questionbank.response.ResponseJson;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Goes on answering for the candidates of the demonstration's exam, as their pages would: a sign of life each, and
/// now and then an answer. Those whose line is down stay silent, and visitors answer for themselves.
@Component
@ConditionalOnProperty("lianbing.demonstration.enabled")
class DemoCandidates {
    private static final Logger LOG = LoggerFactory.getLogger(DemoCandidates.class);
    private static final JsonMapper JSON = new JsonMapper();
    private static final int ANSWERS_ONE_IN = 4;
    private static final long FIRST_SEQ = 1_000;

    private final DemoHall hall;
    private final SittingsUnderWay underWay;
    private final Sittings sittings;
    private final Papers papers;
    private final Actors actors;
    private final Random random = new Random();
    private final Map<PublicId, Long> seqs = new ConcurrentHashMap<>();

    DemoCandidates(DemoHall hall, SittingsUnderWay underWay, Sittings sittings, Papers papers, Actors actors) {
        this.hall = hall;
        this.underWay = underWay;
        this.sittings = sittings;
        this.papers = papers;
        this.actors = actors;
    }

    @Scheduled(initialDelayString = "20s", fixedDelayString = "20s")
    void go() {
        actors.internally(() -> hall.running().forEach(this::go));
    }

    private void go(Exam exam) {
        var paper = papers.frozen(exam.requirePaper());
        for (var sitting : underWay.open(exam.id())) if (DemoHall.plays(sitting)) go(sitting, paper);
    }

    private void go(Sitting sitting, FrozenPaper paper) {
        var pass = new Pass(
                sitting.id(),
                sitting.exam(),
                sitting.officer(),
                new AccountId(0),
                0,
                sitting.epoch(),
                sitting.requireAnswersUntil());
        try {
            sittings.save(pass, String.valueOf(sitting.client()), next(sitting, paper));
        } catch (SittingRefusal refusal) {
            LOG.debug("A candidate of the demonstration stops: {}", refusal.key());
        }
    }

    private List<RawStep> next(Sitting sitting, FrozenPaper paper) {
        if (sitting.pausedAt() != null || random.nextInt(ANSWERS_ONE_IN) > 0) return List.of();
        var slot = paper.slots().get(random.nextInt(paper.slots().size())).slot();
        var answer = new DemoAnswers(random, 0).of(paper).get(slot);
        if (answer == null) return List.of();
        var seq = seqs.merge(sitting.id(), FIRST_SEQ, (last, _) -> last + 1);
        return List.of(
                new RawStep(seq, null, slot, JSON.readTree(ResponseJson.write(answer)), new Stamp((Instant) null, 0)));
    }
}
