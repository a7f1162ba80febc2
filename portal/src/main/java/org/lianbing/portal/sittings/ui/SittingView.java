package org.lianbing.portal.sittings.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.jspecify.annotations.Nullable;
import org.lianbing.portal.shared.PublicId;
import org.lianbing.portal.shared.ui.Page;

/// One candidate's sitting on a page of its own: for the phone, and for sending as a link.
@Route(BoardNavigation.EXAM + "sittings/:sitting([0-9a-f]{32})")
@RolesAllowed({"INVIGILATOR", "TRAINER"})
@StyleSheet("context://sittings.css")
class SittingView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private static final long serialVersionUID = 1L;

    private final transient BoardDesk desk;
    private transient @Nullable SittingPanel panel;
    private String title = "";

    SittingView(BoardDesk desk) {
        this.desk = desk;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var exam = BoardNavigation.exam(event);
        var sitting = new PublicId(event.getRouteParameters().get("sitting").orElse(""));
        title = getTranslation("sittings.title", desk.invigilation().exam(exam).name());
        panel = new SittingPanel(desk, exam, sitting, () -> {});
        var back = BoardNavigation.button(
                BoardNavigation.path(exam, BoardNavigation.Place.BOARD), getTranslation("sittings.board.back"));

        removeAll();
        add(new Page(title, panel).narrow().withActions(back));
    }

    @Override
    protected void onAttach(AttachEvent event) {
        var poll = new Poll(event.getUI(), () -> {
            if (panel != null) panel.refresh();
        });
        addDetachListener(detached -> {
            detached.unregisterListener();
            poll.stop();
        });
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
