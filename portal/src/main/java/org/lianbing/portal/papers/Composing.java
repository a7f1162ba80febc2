package org.lianbing.portal.papers;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.lianbing.portal.organisation.Units;
import org.lianbing.portal.papers.persistence.NewPaperRow;
import org.lianbing.portal.papers.persistence.NewSlotRow;
import org.lianbing.portal.papers.persistence.PaperMapper;
import org.lianbing.portal.questions.Question;
import org.lianbing.portal.questions.Questions;
import org.lianbing.portal.shared.Actors;
import org.lianbing.portal.shared.Audit;
import org.lianbing.portal.shared.Conflict;
import org.lianbing.portal.shared.PaperId;
import org.lianbing.portal.shared.Role;
import org.lianbing.portal.shared.UnitId;
import org.lianbing.questionbank.QuestionId;
import org.lianbing.questionbank.assembly.Assembly;
import org.lianbing.questionbank.assembly.Candidate;
import org.lianbing.questionbank.marking.MarkRule;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// From blueprint to frozen paper.
@Service
public class Composing {
    private final PaperMapper store;
    private final Papers papers;
    private final Blueprints blueprints;
    private final Questions questions;
    private final PaperRendering rendering;
    private final MarkRules rules;
    private final Units units;
    private final Actors actors;
    private final Audit audit;
    private final Clock clock;

    Composing(
            PaperMapper store,
            Papers papers,
            Blueprints blueprints,
            Questions questions,
            PaperRendering rendering,
            MarkRules rules,
            Units units,
            Actors actors,
            Audit audit,
            Clock clock) {
        this.store = store;
        this.papers = papers;
        this.blueprints = blueprints;
        this.questions = questions;
        this.rendering = rendering;
        this.rules = rules;
        this.units = units;
        this.actors = actors;
        this.audit = audit;
        this.clock = clock;
    }

    /// Draws a paper (组卷); the same blueprint, bank and seed draw the same questions.
    @PreAuthorize("hasAnyRole('TRAINER', 'INTERNAL')")
    @Transactional
    public Composed compose(BlueprintId id, String name, long seed) {
        Blueprint.requireName(name);
        var blueprint = blueprints.get(id);
        if (blueprint.cells().isEmpty()) throw new Conflict("papers.blueprint-empty");
        var usable = questions.usable().stream()
                .collect(Collectors.toMap(question -> question.version().id(), Function.identity()));
        var candidates = usable.values().stream().map(Composing::candidate).toList();
        return switch (Assembly.draw(Supply.blueprint(blueprint.cells()), candidates, seed)) {
            case Assembly.Shortfall(var feasibility) -> new Composed.Shortfall(feasibility);
            case Assembly.Assembled(var chosen) -> {
                store.insert(new NewPaperRow(
                        blueprint.unit(),
                        name.strip(),
                        id,
                        seed,
                        clock.instant(),
                        blueprint.points(),
                        MarkRules.write(rules.standard(blueprint.unit()))));
                var paper = store.inserted();
                store.insertSlots(paper, arrange(blueprint, chosen, usable));
                record("paper.composed", paper, blueprint.unit(), name);
                yield new Composed.Drawn(paper);
            }
        };
    }

    /// What the question in a slot may be exchanged for: same part and type, nearest difficulty first.
    @PreAuthorize("hasAnyRole('TRAINER', 'INTERNAL')")
    @Transactional(readOnly = true)
    public List<Swap> alternatives(PaperId id, int slot) {
        var slots = papers.slots(id);
        var present = slots.get(slot - 1).version();
        var onPaper = slots.stream().map(each -> each.version().id()).collect(Collectors.toSet());
        var difficulty =
                slots.stream().mapToInt(each -> each.version().difficulty()).sum();
        var count = (double) slots.size();
        return questions.usable().stream()
                .filter(question -> question.version().part().equals(present.part())
                        && question.version().type() == present.type()
                        && !onPaper.contains(question.version().id()))
                .sorted(Comparator.comparingInt((Question question) ->
                                Math.abs(question.version().difficulty() - present.difficulty()))
                        .thenComparing(question -> question.version().id()))
                .map(question -> new Swap(
                        question,
                        difficulty / count,
                        (difficulty - present.difficulty() + question.version().difficulty()) / count))
                .toList();
    }

    /// Exchanges the question in one slot of a draft.
    ///
    /// @throws Conflict when the paper changed meanwhile, is frozen, or the question is no alternative
    @PreAuthorize("hasAnyRole('TRAINER', 'INTERNAL')")
    @Transactional
    public void swap(PaperId id, int version, int slot, long versionId) {
        var paper = change(id, version);
        if (alternatives(id, slot).stream().noneMatch(swap -> swap.replacement().versionId() == versionId))
            throw new Conflict("papers.no-alternative");
        store.replace(id, slot, versionId);
        record("paper.question-swapped", id, paper.unit(), slot + " → " + versionId);
    }

    /// Decides how a draft is marked.
    @PreAuthorize("hasAnyRole('TRAINER', 'INTERNAL')")
    @Transactional
    public void setRule(PaperId id, int version, MarkRule rule) {
        var paper = change(id, version);
        store.setRule(id, MarkRules.write(rule));
        record("paper.rule-set", id, paper.unit(), rule.multiple().name());
    }

    /// Makes a paper final and renders what candidates receive. There is no way back.
    ///
    /// @throws Conflict when it changed meanwhile, or is frozen already
    @PreAuthorize("hasAnyRole('TRAINER', 'INTERNAL')")
    @Transactional
    public void freeze(PaperId id, int version) {
        var paper = writable(id);
        PaperState.MOVES.require(paper.state(), PaperState.FROZEN);
        var slots = papers.slots(id).stream().map(PaperRendering.Slot::of).toList();
        var rendered = rendering.render(paper.name(), paper.rule(), slots);
        var hash = PaperRendering.hash(rendered);
        if (store.freeze(id, version, hash, clock.instant()) == 0) throw Conflict.changedMeanwhile();
        store.insertRendering(id, hash, PaperRendering.compress(rendered));
        record("paper.frozen", id, paper.unit(), hash);
    }

    /// Throws a draft away.
    @PreAuthorize("hasAnyRole('TRAINER', 'INTERNAL')")
    @Transactional
    public void discard(PaperId id, int version) {
        var paper = change(id, version);
        store.clear(id);
        store.delete(id, version + 1);
        record("paper.discarded", id, paper.unit(), paper.name());
    }

    private Paper change(PaperId id, int version) {
        var paper = writable(id);
        if (paper.state() != PaperState.DRAFT) throw new Conflict("papers.frozen-already", paper.name());
        if (store.touch(id, version) == 0) throw Conflict.changedMeanwhile();
        return paper;
    }

    private Paper writable(PaperId id) {
        var paper = papers.get(id);
        actors.scope(Role.TRAINER).require(units.unit(paper.unit()).path());
        return paper;
    }

    private static Candidate candidate(Question question) {
        var version = question.version();
        return new Candidate(
                version.id(),
                version.part().number(),
                version.type(),
                version.difficulty(),
                version.citations().getFirst().articleRef().toString());
    }

    /// Sections by type in the order of [org.lianbing.questionbank.QuestionType], within them as drawn.
    private static List<NewSlotRow> arrange(
            Blueprint blueprint, List<Assembly.Chosen> chosen, Map<QuestionId, Question> usable) {
        var inOrder = chosen.stream()
                .sorted(Comparator.comparing(
                        each -> blueprint.cells().get(each.cell()).type()))
                .toList();
        var slots = new ArrayList<NewSlotRow>();
        for (var each : inOrder) {
            var cell = blueprint.cells().get(each.cell());
            var question = usable.get(each.id());
            if (question == null) throw new IllegalStateException("Drew " + each.id() + ", which was not offered");
            slots.add(new NewSlotRow(slots.size() + 1, cell.type().code(), question.versionId(), cell.points()));
        }
        return slots;
    }

    private void record(String action, PaperId id, UnitId unit, String detail) {
        audit.record(action, "paper", String.valueOf(id.value()), unit, detail);
    }
}
