package org.lianbing.portal.marking.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.lianbing.portal.marking.OwnResult;
import org.lianbing.portal.marking.OwnResults;
import org.lianbing.portal.shared.PublicId;
import org.lianbing.portal.shared.Refusal;
import org.lianbing.portal.shared.Times;
import org.lianbing.portal.shared.ui.Card;
import org.lianbing.portal.shared.ui.EmptyState;
import org.lianbing.portal.shared.ui.Facts;
import org.lianbing.portal.shared.ui.Figure;
import org.lianbing.portal.shared.ui.Page;
import org.lianbing.portal.shared.ui.Status;
import org.lianbing.portal.shared.ui.Tell;
import org.lianbing.portal.sittings.Attempts;

/// An officer's own sitting: the receipt at once, points and every question with its key after the release.
@Route("my-results/:sitting")
@RolesAllowed("OFFICER")
class OwnResultView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private static final long serialVersionUID = 1L;

    private final transient OwnResults results;
    private final transient Attempts attempts;
    private String title = "";

    OwnResultView(OwnResults results, Attempts attempts) {
        this.results = results;
        this.attempts = attempts;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var result = results.of(new PublicId(
                event.getRouteParameters().get(MarkingNavigation.SITTING).orElse("")));
        title = result.examName();
        var page = new Page(title).narrow();
        var score = result.score();
        if (score == null)
            page.add(new EmptyState(
                    getTranslation("marking.own.not-released"), getTranslation("marking.own.not-released.next")));
        else page.add(score(score));
        page.add(new Card(getTranslation("marking.own.receipt"), receipt(result)));
        if (score != null) score.slots().forEach(slot -> page.add(new ReviewedCard(slot)));
        if (attempts.another(result.exam())) page.withActions(again(result));

        removeAll();
        add(page);
    }

    private Component score(OwnResult.Score score) {
        var figures = new Div(new Figure(
                getTranslation("marking.own.points"),
                Points.plain(score.points()),
                getTranslation("marking.own.of", Points.plain(score.maxPoints()), Points.plain(score.passPoints()))));
        figures.addClassName("figures");
        var passed = score.passed()
                ? new Status(Status.Tone.GOOD, getTranslation("marking.passed"))
                : new Status(Status.Tone.BAD, getTranslation("marking.failed"));
        return new Card(getTranslation("marking.own.score"), passed, figures);
    }

    private Component receipt(OwnResult result) {
        var check = new Anchor("/receipt/" + result.receipt(), result.receipt());
        check.setRouterIgnore(true);
        check.getStyle().set("overflow-wrap", "anywhere");
        var facts = new Facts()
                .with(getTranslation("marking.own.started"), Times.second(result.startedAt()))
                .with(getTranslation("marking.own.ended"), Times.second(result.endedAt()))
                .with(getTranslation("marking.own.reason"), getTranslation("sittings.reason." + result.reason()))
                .with(getTranslation("marking.own.answered"), result.answered() + " / " + result.total())
                .with(getTranslation("marking.own.code"), check);
        return new Div(facts, new Paragraph(getTranslation("marking.own.receipt.note")));
    }

    private Button again(OwnResult result) {
        return new Button(getTranslation("marking.own.again"), event -> {
            try {
                var exam = attempts.prepareNext(result.exam());
                UI.getCurrentOrThrow()
                        .getPage()
                        .setLocation("/sit/" + exam.publicId().hex());
            } catch (Refusal refusal) {
                Tell.refused(refusal);
            }
        });
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
