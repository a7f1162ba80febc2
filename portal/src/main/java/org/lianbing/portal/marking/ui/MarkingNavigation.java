package org.lianbing.portal.marking.ui;

import com.vaadin.flow.router.RouteParam;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import org.lianbing.portal.marking.DeskQueue;

/// The pages of this feature by what they show.
final class MarkingNavigation {
    static final String EXAM = "exam";
    static final String SLOT = "slot";
    static final String ITEM = "item";
    static final String SITTING = "sitting";

    private MarkingNavigation() {}

    static RouterLink desk(DeskQueue queue, String text) {
        var link = new RouterLink(
                text,
                MarkingDeskView.class,
                new RouteParameters(
                        new RouteParam(EXAM, String.valueOf(queue.exam().value())),
                        new RouteParam(SLOT, String.valueOf(queue.slot())),
                        new RouteParam(ITEM, String.valueOf(queue.item()))));
        link.addClassName("button-link");
        return link;
    }
}
