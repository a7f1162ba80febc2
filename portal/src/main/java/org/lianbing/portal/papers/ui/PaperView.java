package org.lianbing.portal.papers.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.math.BigDecimal;
import java.util.List;
import org.lianbing.portal.papers.Composing;
import org.lianbing.portal.papers.Paper;
import org.lianbing.portal.papers.PaperSlot;
import org.lianbing.portal.papers.PaperState;
import org.lianbing.portal.papers.Papers;
import org.lianbing.portal.shared.PaperId;
import org.lianbing.portal.shared.Refusal;
import org.lianbing.portal.shared.Times;
import org.lianbing.portal.shared.ui.Card;
import org.lianbing.portal.shared.ui.Facts;
import org.lianbing.portal.shared.ui.Page;
import org.lianbing.portal.shared.ui.Tell;
import org.lianbing.questionbank.QuestionType;
import org.lianbing.questionbank.marking.MarkRule;
import org.lianbing.questionbank.marking.MultipleRule;

/// One paper for those who compose it: sections, questions with keys, exchange, freezing.
@Route("papers/:id")
@RolesAllowed("TRAINER")
class PaperView extends Div implements HasDynamicTitle, BeforeEnterObserver {
    private static final long serialVersionUID = 1L;

    private final transient Papers papers;
    private final transient Composing composing;
    private String title = "";

    PaperView(Papers papers, Composing composing) {
        this.papers = papers;
        this.composing = composing;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var id = PaperNavigation.key(event.getRouteParameters()).orElseThrow(NotFoundException::new);
        show(new PaperId(id));
    }

    private void show(PaperId id) {
        var paper = papers.get(id);
        var slots = papers.slots(id);
        var freeze = new Button(getTranslation("papers.freeze.act"), VaadinIcon.LOCK.create());
        var discard = new Button(getTranslation("papers.discard.act"));

        freeze.addClickListener(event -> confirm("papers.freeze.", paper, () -> {
            composing.freeze(id, paper.version());
            show(id);
        }));
        discard.addClickListener(event -> confirm("papers.discard.", paper, () -> {
            composing.discard(id, paper.version());
            PaperNavigation.papers();
        }));

        title = paper.name();
        freeze.addThemeVariants(ButtonVariant.PRIMARY);
        discard.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.ERROR);
        var page = new Page(title, new Card(getTranslation("papers.about"), facts(paper)));
        if (paper.state() == PaperState.DRAFT) page.withActions(discard, freeze);
        for (var type : QuestionType.values()) {
            var ofType = slots.stream()
                    .filter(slot -> slot.section().equals(type.code()))
                    .toList();
            if (!ofType.isEmpty()) page.add(section(paper, type, ofType));
        }
        removeAll();
        add(page);
    }

    private Facts facts(Paper paper) {
        var facts = new Facts()
                .with(getTranslation("question.status.label"), PaperWords.state(paper.state()))
                .with(getTranslation("papers.questions"), paper.questions())
                .with(getTranslation("papers.points"), PaperWords.points(paper.total()))
                .with(getTranslation("papers.rule"), rule(paper))
                .with(getTranslation("papers.created"), Times.minute(paper.createdAt()))
                .with(getTranslation("papers.seed"), Long.toUnsignedString(paper.seed(), 16));
        var blueprint = paper.blueprint();
        if (blueprint != null)
            facts.with(
                    getTranslation("papers.blueprint"),
                    PaperNavigation.link(blueprint, getTranslation("papers.blueprint.open")));
        var frozenAt = paper.frozenAt();
        if (frozenAt != null)
            facts.with(getTranslation("papers.frozen-at"), Times.minute(frozenAt))
                    .with(getTranslation("papers.hash"), paper.hash());
        return facts;
    }

    private Component rule(Paper paper) {
        if (paper.state() == PaperState.FROZEN)
            return new Span(PaperWords.rule(paper.rule().multiple()));
        var rule = new Select<MultipleRule>();
        rule.setItems(MultipleRule.values());
        rule.setItemLabelGenerator(PaperWords::rule);
        rule.setValue(paper.rule().multiple());
        rule.setAriaLabel(getTranslation("papers.rule"));
        rule.addValueChangeListener(event -> attempt(() -> {
            var before = paper.rule();
            composing.setRule(
                    paper.id(),
                    paper.version(),
                    new MarkRule(event.getValue(), before.subsetFraction(), before.chineseNumerals()));
            show(paper.id());
        }));
        return rule;
    }

    private Card section(Paper paper, QuestionType type, List<PaperSlot> slots) {
        var points = slots.stream().map(PaperSlot::points).reduce(BigDecimal.ZERO, BigDecimal::add);
        var card = new Card(
                getTranslation("papers.section.title", PaperWords.type(type), slots.size(), PaperWords.points(points)));
        for (var slot : slots)
            card.add(new SlotCard(slot, paper.state() == PaperState.FROZEN ? null : each -> swap(paper, each)));
        return card;
    }

    private void swap(Paper paper, PaperSlot slot) {
        attempt(() -> new SwapDialog(
                        slot,
                        composing.alternatives(paper.id(), slot.slot()),
                        chosen -> attempt(() -> {
                            composing.swap(
                                    paper.id(),
                                    paper.version(),
                                    slot.slot(),
                                    chosen.replacement().versionId());
                            show(paper.id());
                            Tell.done(getTranslation("papers.swap.done", slot.slot()));
                        }))
                .open());
    }

    private void confirm(String key, Paper paper, Runnable then) {
        new ConfirmDialog(
                        getTranslation(key + "title", paper.name()),
                        getTranslation(key + "text"),
                        getTranslation(key + "act"),
                        event -> attempt(then),
                        getTranslation("shared.cancel"),
                        event -> {})
                .open();
    }

    private static void attempt(Runnable act) {
        try {
            act.run();
        } catch (Refusal refusal) {
            Tell.refused(refusal);
        }
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
