package org.lianbing.portal.sittings.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.TabSheet;
import java.time.Duration;
import org.lianbing.portal.shared.ExamId;
import org.lianbing.portal.shared.PublicId;
import org.lianbing.portal.shared.Times;
import org.lianbing.portal.shared.ui.Facts;
import org.lianbing.portal.sittings.BoardLine;
import org.lianbing.portal.sittings.BoardState;

/// One candidate: how it goes, what was noticed, what can be done.
final class SittingPanel extends Composite<Div> {
    private static final long serialVersionUID = 1L;

    private final transient BoardDesk desk;
    private final transient ExamId exam;
    private final transient PublicId sitting;
    private final transient Runnable changed;
    private final Header heading = new Header();
    private final Div ways = new Div();
    private final Div facts = new Div();
    private final Div acts = new Div();
    private final CourseList course;
    private final EvidenceList evidence;
    private final ConcernedList incidents;
    private final Tab evidenceTab = new Tab();
    private final Tab incidentsTab = new Tab();

    /// @param changed called after something was done
    SittingPanel(BoardDesk desk, ExamId exam, PublicId sitting, Runnable changed) {
        this.desk = desk;
        this.exam = exam;
        this.sitting = sitting;
        this.changed = changed;
        course = new CourseList();
        evidence = new EvidenceList(desk, exam, sitting, changed);
        incidents = new ConcernedList(desk, exam, sitting);
        var tabs = new TabSheet();
        tabs.add(getTranslation("sittings.board.course"), course);
        tabs.add(evidenceTab, evidence);
        tabs.add(incidentsTab, incidents);
        // the scroller within a tablist must not take the focus: axe counts it as a child that is no tab
        tabs.getElement()
                .executeJs("customElements.whenDefined('vaadin-tabs')"
                        + ".then(() => this.querySelector('vaadin-tabs').updateComplete)"
                        + ".then(() => this.querySelector('vaadin-tabs').shadowRoot"
                        + ".querySelector('[tabindex]')?.removeAttribute('tabindex'))");

        heading.addClassName("page-heading");
        ways.addClassName("page-actions");
        facts.addClassName("page-parts");
        acts.addClassName("page-actions");
        tabs.setWidthFull();
        getContent().addClassNames("card", "sitting-panel");
        getContent().add(heading, facts, acts, tabs);
        refresh();
    }

    PublicId sitting() {
        return sitting;
    }

    /// Adds the way to the candidate's own page and a way to close the panel.
    void closable(Runnable close) {
        var closing = new Button(VaadinIcon.CLOSE_SMALL.create(), _ -> close.run());
        closing.addThemeVariants(ButtonVariant.TERTIARY);
        closing.setAriaLabel(getTranslation("sittings.board.close"));
        var open =
                BoardNavigation.button(BoardNavigation.sitting(exam, sitting), getTranslation("sittings.board.open"));
        ways.add(open, closing);
    }

    /// Shows the present state; answers that are being reviewed stay as they are.
    void refresh() {
        var now = desk.board().course(exam, sitting);
        var line = now.line();
        heading.removeAll();
        heading.add(new H2(line.name()), BoardWords.status(line), BoardNavigation.spacer(), ways);
        facts.removeAll();
        facts.add(facts(line));
        acts.removeAll();
        acts(line);
        course.show(now);
        evidenceTab.setLabel(getTranslation("sittings.evidence.tab", line.evidence()));
        incidentsTab.setLabel(getTranslation("sittings.incident.tab", line.incidents()));
        evidence.show(line.evidence());
        incidents.show(line.incidents());
    }

    private Facts facts(BoardLine line) {
        var contact = line.offlineSince() == null
                ? BoardWords.second(line.lastContact())
                : getTranslation(
                        "sittings.board.silent",
                        BoardWords.second(line.lastContact()),
                        BoardWords.length(Duration.between(
                                line.offlineSince(), desk.clock().instant())));
        var shown = new Facts()
                .with(word("number"), line.number())
                .with(getTranslation("shared.unit"), line.unit())
                .with(word("room"), line.roomName())
                .with(
                        word("answered"),
                        line.answered() + " / " + desk.invigilation().slots(exam))
                .with(getTranslation("sittings.board.started"), Times.second(line.startedAt()))
                .with(word("deadline"), BoardWords.deadline(line))
                .with(word("saved"), BoardWords.second(line.lastSavedAt()))
                .with(getTranslation("sittings.board.last-contact"), contact)
                .with(word("devices"), line.devices());
        if (line.paused() != null)
            shown.with(getTranslation("sittings.board.paused-since"), BoardWords.second(line.paused()));
        if (line.endedAt() != null) shown.with(getTranslation("sittings.board.ended"), Times.second(line.endedAt()));
        return shown;
    }

    private void acts(BoardLine line) {
        if (line.state() != BoardState.ENDED) acts.add(button("sittings.act.grant.short", () -> act(Act.GRANT, line)));
        if (line.paused() != null) acts.add(button("sittings.act.resume.short", () -> act(Act.RESUME, line)));
        else if (line.startedAt() != null && !line.ended())
            acts.add(button("sittings.act.pause.short", () -> act(Act.PAUSE, line)));
        acts.add(
                button("sittings.room.move.short", () -> new MoveDialog(desk, exam, line, this::done).open()),
                button(
                        "sittings.incident.write.short",
                        () -> IncidentDialog.about(desk, exam, line, this::done).open()));
        if (line.startedAt() == null || line.ended()) return;
        var force = button("sittings.force", () -> new ForceDialog(desk, line, this::done).open());
        force.addThemeVariants(ButtonVariant.ERROR);
        acts.add(force);
    }

    private Button button(String key, Runnable act) {
        var button = new Button(getTranslation(key), _ -> act.run());
        button.addThemeVariants(ButtonVariant.SMALL);
        return button;
    }

    private void act(Act act, BoardLine line) {
        var whom = new WhomField(line, desk.rooms().of(exam), line.room());
        new ActDialog(desk, exam, act, whom, this::done).open();
    }

    private void done() {
        refresh();
        changed.run();
    }

    private String word(String column) {
        return getTranslation("sittings.board.column." + column);
    }
}
