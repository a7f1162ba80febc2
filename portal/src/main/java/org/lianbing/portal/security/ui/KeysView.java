package org.lianbing.portal.security.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.shared.Registration;
import jakarta.annotation.security.RolesAllowed;
import org.jspecify.annotations.Nullable;
import org.lianbing.portal.security.KeyRotation;
import org.lianbing.portal.security.KeyState;
import org.lianbing.portal.security.Rotation;
import org.lianbing.portal.security.Rotation.State;
import org.lianbing.portal.shared.Refusal;
import org.lianbing.portal.shared.Times;
import org.lianbing.portal.shared.ui.Card;
import org.lianbing.portal.shared.ui.Facts;
import org.lianbing.portal.shared.ui.Page;
import org.lianbing.portal.shared.ui.Status;
import org.lianbing.portal.shared.ui.Status.Tone;
import org.lianbing.portal.shared.ui.Tell;

/// The keys that seal id and phone numbers: which rows need which, and changing to a new one.
@Route("keys")
@Menu(title = "nav.keys", order = 811, icon = "vaadin:key")
@RolesAllowed("SYSTEM_ADMIN")
class KeysView extends Div implements HasDynamicTitle {
    private static final long serialVersionUID = 1L;
    private static final int EVERY_MS = 2_000;

    private final transient KeyRotation rotation;
    private final Grid<KeyState.NumberedKey> grid = new Grid<>();
    private final Div progress = new Div();
    private final Button start = new Button();
    private final Button stop = new Button(getTranslation("security.keys.stop"));
    private @Nullable Registration polling;

    KeysView(KeyRotation rotation) {
        this.rotation = rotation;

        start.addClickListener(click -> confirmStart());
        stop.addClickListener(click -> act(rotation::stop));

        columns();
        start.addThemeVariants(ButtonVariant.PRIMARY);
        progress.addClassName("page-parts");
        add(new Page(
                        getTranslation("nav.keys"),
                        new Card(getTranslation("security.keys.present"), grid),
                        new Card(getTranslation("security.keys.change"), progress),
                        new Card(getTranslation("security.keys.how"), steps()))
                .withActions(stop, start));
    }

    private void columns() {
        grid.addColumn(key -> getTranslation("security.keys.number", key.number()))
                .setHeader(getTranslation("security.keys.key"))
                .setAutoWidth(true);
        grid.addColumn(KeyState.NumberedKey::rows)
                .setHeader(getTranslation("security.keys.rows"))
                .setAutoWidth(true);
        grid.addComponentColumn(this::use).setHeader(getTranslation("security.keys.use"));
        grid.setAllRowsVisible(true);
        grid.getElement().setAttribute("aria-label", getTranslation("security.keys.present"));
    }

    private Status use(KeyState.NumberedKey key) {
        if (!key.usable()) return new Status(Tone.BAD, getTranslation("security.keys.spoilt"));
        if (!key.inFile()) return new Status(Tone.BAD, getTranslation("security.keys.lost"));
        if (key.seals()) return new Status(Tone.GOOD, getTranslation("security.keys.seals"));
        return key.dispensable()
                ? new Status(Tone.NEUTRAL, getTranslation("security.keys.dispensable"))
                : new Status(Tone.WARNING, getTranslation("security.keys.needed"));
    }

    private OrderedList steps() {
        var steps = new OrderedList();
        for (int step = 1; step <= 4; step++) steps.add(new ListItem(getTranslation("security.keys.step." + step)));
        return steps;
    }

    private void show(KeyState state) {
        grid.setItems(state.keys());
        var newest = state.rotation();
        var running = newest != null && newest.state() == State.RUNNING;
        var next = state.next();
        getUI().ifPresent(ui -> ui.setPollInterval(running ? EVERY_MS : -1));
        stop.setVisible(running);
        start.setVisible(!running && (next != null || state.waiting() > 0));
        start.setText(
                next == null ? getTranslation("security.keys.go-on") : getTranslation("security.keys.start", next));
        progress.removeAll();
        progress.add(newest == null ? new Paragraph(getTranslation("security.keys.never")) : report(state, newest));
    }

    private Component report(KeyState state, Rotation newest) {
        var done = Math.max(0, newest.total() - state.waiting());
        var bar = new ProgressBar(0, Math.max(1, newest.total()), Math.min(done, Math.max(1, newest.total())));
        if (newest.total() == 0) bar.setValue(1);
        bar.getElement().setAttribute("aria-label", getTranslation("security.keys.change"));
        var facts = new Facts()
                .with(getTranslation("security.keys.to"), getTranslation("security.keys.number", newest.toKey()))
                .with(getTranslation("security.keys.state"), getTranslation("security.keys.state." + newest.state()))
                .with(getTranslation("security.keys.done"), getTranslation("security.keys.of", done, newest.total()))
                .with(getTranslation("security.keys.began"), Times.minute(newest.startedAt()))
                .with(getTranslation("security.keys.by"), newest.startedBy())
                .with(getTranslation("security.keys.ended"), Times.minute(newest.finishedAt()));
        return new Div(bar, facts);
    }

    private void confirmStart() {
        var dialog = new ConfirmDialog(
                getTranslation("security.keys.change"),
                getTranslation("security.keys.confirm"),
                start.getText(),
                confirmed -> act(rotation::start));
        dialog.setCancelable(true);
        dialog.setCancelText(getTranslation("shared.cancel"));
        dialog.open();
    }

    private void act(Runnable act) {
        try {
            act.run();
        } catch (Refusal refusal) {
            Tell.refused(refusal);
        }
        show(rotation.state());
    }

    @Override
    protected void onAttach(AttachEvent event) {
        polling = event.getUI().addPollListener(poll -> show(rotation.state()));
        show(rotation.state());
    }

    @Override
    protected void onDetach(DetachEvent event) {
        event.getUI().setPollInterval(-1);
        if (polling != null) polling.remove();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("nav.keys");
    }
}
